package dev.madang.forum.view;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.ViewStorage;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** Applies a {@link ViewRule} to readings. Thread-safe. */
public final class ViewGate {

    private final ViewRule rule;
    private final ViewStorage storage;
    private final FingerprintKey key;
    private final SeenViews seen;
    private final LongAdder own = new LongAdder();
    private final LongAdder byRule = new LongAdder();
    private final LongAdder again = new LongAdder();

    /**
     * A gate for {@code rule}.
     *
     * @param rule what counts
     * @param storage where views are remembered, if the rule says so
     * @param key what viewers are hashed with
     */
    public ViewGate(ViewRule rule, ViewStorage storage, FingerprintKey key) {
        this.rule = rule;
        this.storage = storage;
        this.key = key;
        this.seen = new SeenViews(rule.remembered());
    }

    /** Whether this reading counts; if it does, it is remembered. */
    public boolean counts(Actor actor, PostSummary post, Instant at) {
        if (rule.ownViews() == ViewRule.OwnViews.IGNORED
                && actor.member().isPresent()
                && actor.member().equals(post.author().member())) {
            own.increment();
            return false;
        }
        if (rule.ignored().test(new Viewing(actor, post))) {
            byRule.increment();
            return false;
        }
        if (rule.window().isPresent()
                && !isFirst(actor, post, rule.window().get().startOf(at))) {
            again.increment();
            return false;
        }
        return true;
    }

    private boolean isFirst(Actor actor, PostSummary post, Instant windowStart) {
        String viewer = key.viewer(actor);
        return rule.memory() == ViewRule.Memory.STORAGE
                ? storage.firstView(new FirstView(post.id(), viewer, windowStart))
                : seen.isFirst(viewer + post.id(), windowStart);
    }

    /** What this gate let pass is what {@code counter} was given. */
    public ViewStats stats(CounterStats counter) {
        return new ViewStats(counter, own.sum(), byRule.sum(), again.sum());
    }
}
