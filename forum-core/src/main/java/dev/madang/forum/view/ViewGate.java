package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.ViewStorage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Applies a {@link ViewRule} to readings. Thread-safe. */
public final class ViewGate {

    private final ViewRule rule;
    private final ViewStorage storage;
    private final FingerprintKey key;
    private final ViewHash hash;
    private final SeenViews seen;
    private final Optional<WindowAt> windows;
    private final LongAdder own = new LongAdder();
    private final LongAdder byRule = new LongAdder();
    private final LongAdder again = new LongAdder();
    private final LongAdder judgedHere = new LongAdder();

    /**
     * A gate for {@code rule}.
     *
     * @param rule what counts
     * @param storage where views are remembered, if the rule says so
     * @param key what viewers are hashed with for the storage
     * @param random for the key that viewers are hashed with in this process
     */
    public ViewGate(ViewRule rule, ViewStorage storage, FingerprintKey key, SecureRandom random) {
        this.rule = rule;
        this.storage = storage;
        this.key = key;
        this.hash = new ViewHash(random.nextLong(), random.nextLong());
        this.seen = new SeenViews(rule.remembered());
        this.windows = rule.window().map(WindowAt::new);
    }

    /** Whether a reading counts that happens now, as {@code clock} has it; if it does, it is remembered. */
    public boolean counts(Actor actor, PostSummary post, Clock clock) {
        if (rule.ownViews() == ViewRule.OwnViews.IGNORED && isOwn(actor, post)) {
            own.increment();
            return false;
        }
        if (rule.ignoresSome() && rule.ignored().test(new Viewing(actor, post))) {
            byRule.increment();
            return false;
        }
        if (windows.isPresent() && !isFirst(actor, post.id(), windows.get().startOf(clock.millis()))) {
            again.increment();
            return false;
        }
        return true;
    }

    private static boolean isOwn(Actor actor, PostSummary post) {
        Optional<MemberId> author = post.author().member();
        return author.isPresent() && actor.is(author.get());
    }

    private boolean isFirst(Actor actor, PostId post, Instant windowStart) {
        if (rule.memory() == ViewRule.Memory.STORAGE) {
            try {
                return storage.firstView(new FirstView(post, key.viewer(actor), windowStart));
            } catch (StorageException e) {
                judgedHere.increment();
            }
        }
        return seen.isFirst(hash.of(actor, post), windowStart.getEpochSecond());
    }

    /** When the present window of the rule began; what is remembered from before decides nothing any more. */
    public Optional<Instant> windowStart(Instant at) {
        return windows.map(window -> window.startOf(at.toEpochMilli()));
    }

    /** What this gate let pass is what {@code counter} was given. */
    public ViewStats stats(CounterStats counter) {
        return new ViewStats(
                counter,
                own.sum(),
                byRule.sum(),
                again.sum(),
                new ViewStats.Remembering(seen.forgotten(), judgedHere.sum()));
    }
}
