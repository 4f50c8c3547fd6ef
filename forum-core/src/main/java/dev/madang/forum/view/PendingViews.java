package dev.madang.forum.view;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.ViewCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Views that wait, folded by post and hour. Thread-safe.
 *
 * <p>In stripes that threads are spread over, so that one post that all read is no bottleneck: who finds a stripe taken goes on to the next. A view of
 * a post and hour that its stripe knows allocates nothing.
 */
final class PendingViews {

    private static final Comparator<ViewCount> ORDER =
            Comparator.comparing(ViewCount::post).thenComparingLong(ViewCount::hour);

    private final ViewStripe[] stripes;
    private final Room room;
    private final ViewJournal journal;
    private final LongAdder dropped = new LongAdder();

    /**
     * None that wait, or those that the journal kept.
     *
     * @param stripes a power of two
     * @param max the most pairs of post and hour that wait, those under way included
     */
    PendingViews(int stripes, int max, ViewJournal journal) {
        this.room = new Room(max);
        this.journal = journal;
        this.stripes = new ViewStripe[stripes];
        for (int i = 0; i < stripes; i++) {
            this.stripes[i] = new ViewStripe(journal.current());
        }
    }

    /** As many stripes as this machine's processors need; with more of them, popular posts would not stay in its cache. */
    static int stripesForThisMachine() {
        int wanted = 2 * Runtime.getRuntime().availableProcessors();
        return Math.min(64, Math.max(4, Integer.highestOneBit(2 * wanted - 1)));
    }

    /** Puts back what the journal kept: what no flush had taken up, and as flush 1 what one had. */
    void restore(ViewJournal.Kept kept, long at) {
        if (kept.waiting().size() > 0) {
            stripes[0].restore(kept.waiting(), at);
            room.occupy(kept.waiting().size());
        }
        if (kept.sent().size() > 0) {
            stripes[0].restoreSent(kept.sent(), 1, at);
            room.occupy(kept.sent().size());
        }
    }

    /**
     * Whether there was room for it. Of what returned true nothing is lost, but by the end of the process without a journal.
     *
     * @param at when, in milliseconds since 1970-01-01T00:00Z
     */
    boolean add(PostId post, long at) {
        ViewStripe stripe = locked();
        ViewStripe.Fate fate;
        try {
            fate = stripe.add(post.value(), at, room);
        } finally {
            stripe.lock.unlock();
        }
        return settle(fate == ViewStripe.Fate.NO_ROOM ? addToKnown(post, at) : fate);
    }

    private boolean settle(ViewStripe.Fate fate) {
        if (fate != ViewStripe.Fate.COUNTED) {
            dropped.increment();
            return false;
        }
        journal.settle();
        return true;
    }

    /** The thread's own stripe, or the nearest that is free. */
    private ViewStripe locked() {
        int own = (int) ((Thread.currentThread().getId() * 0x9E3779B97F4A7C15L) >>> 40);
        for (int i = 0; i < stripes.length; i++) {
            ViewStripe stripe = stripes[(own + i) & (stripes.length - 1)];
            if (stripe.lock.tryLock()) {
                return stripe;
            }
        }
        ViewStripe stripe = stripes[own & (stripes.length - 1)];
        stripe.lock.lock();
        return stripe;
    }

    /** At the bound: another stripe may know the post. */
    private ViewStripe.Fate addToKnown(PostId post, long at) {
        for (ViewStripe stripe : stripes) {
            stripe.lock.lock();
            try {
                ViewStripe.Fate fate = stripe.addToKnown(post.value(), at);
                if (fate != ViewStripe.Fate.NO_ROOM) {
                    return fate;
                }
            } finally {
                stripe.lock.unlock();
            }
        }
        return ViewStripe.Fate.NO_ROOM;
    }

    /**
     * From now on views are dropped. One that is being added is in, or is counted as dropped. All stripes close at one moment: after a view that was
     * dropped none is counted any more, by whatever thread.
     */
    void close() {
        for (ViewStripe stripe : stripes) {
            stripe.lock.lock();
        }
        for (ViewStripe stripe : stripes) {
            stripe.close();
            stripe.lock.unlock();
        }
    }

    /** Moves all that waits into flush {@code number}, the next after that of the last drain, which must be settled. */
    void drain(long number) {
        ViewLog next = journal.next();
        eachLocked(stripe -> stripe.drain(number, next));
    }

    /** What the last drain moved, in the order of a flush. */
    List<ViewCount> drained() {
        ViewTable[] folded = {new ViewTable(ViewTable.SMALLEST, ViewLog.NONE)};
        for (ViewStripe stripe : stripes) {
            stripe.tables().sent().each((post, hour, count) -> folded[0] = folded[0].with(post, hour, count));
        }
        List<ViewCount> counts = new ArrayList<>(folded[0].size());
        folded[0].each((post, hour, count) -> counts.add(new ViewCount(PostId.of(post), hour, count)));
        counts.sort(ORDER);
        return counts;
    }

    /** What the last drain moved is in the storage. */
    void settled() {
        int pairs = 0;
        for (ViewStripe stripe : stripes) {
            pairs += stripe.tables().sent().size();
        }
        room.give(pairs);
    }

    /**
     * Views of a post that flush {@code stored} does not hold, nor any before it. Empty when a flush after the next one was drained meanwhile, so
     * that what the next one held is not known any more.
     */
    OptionalLong after(long stored, PostId post) {
        long sum = 0;
        for (ViewStripe stripe : stripes) {
            ViewStripe.Tables tables = stripe.tables();
            if (tables.number() > stored + 1) {
                return OptionalLong.empty();
            }
            sum += tables.current().of(post.value());
            sum += tables.number() > stored ? tables.sent().of(post.value()) : 0;
        }
        return OptionalLong.of(sum);
    }

    /** Whether flush {@code number} holds views of a post; true also when that is not known any more. */
    boolean mayHold(long number, PostId post) {
        for (ViewStripe stripe : stripes) {
            ViewStripe.Tables tables = stripe.tables();
            if (tables.number() > number
                    || (tables.number() == number && tables.sent().of(post.value()) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a flush after {@code number} was drained. */
    boolean isAfter(long number) {
        for (ViewStripe stripe : stripes) {
            if (stripe.tables().number() > number) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return sum(stripe -> stripe.tables().current().size()) == 0;
    }

    /** When the oldest view was counted that waits; with {@code sent}, also of those that the last drain moved. */
    Optional<Instant> oldest(boolean sent) {
        return eachAsked(stripe -> Stream.of(stripe.oldest(sent)))
                .filter(at -> at != ViewStripe.NEVER)
                .min(Comparator.naturalOrder())
                .map(Instant::ofEpochMilli);
    }

    long accepted() {
        return sum(ViewStripe::accepted);
    }

    long dropped() {
        return dropped.sum();
    }

    private long sum(ToLongFunction<ViewStripe> part) {
        return eachAsked(stripe -> Stream.of(part.applyAsLong(stripe)))
                .mapToLong(Long::longValue)
                .sum();
    }

    private void eachLocked(Consumer<ViewStripe> action) {
        for (ViewStripe stripe : stripes) {
            stripe.lock.lock();
            try {
                action.accept(stripe);
            } finally {
                stripe.lock.unlock();
            }
        }
    }

    private <T> Stream<T> eachAsked(Function<ViewStripe, Stream<T>> question) {
        List<T> answers = new ArrayList<>();
        eachLocked(stripe -> question.apply(stripe).forEach(answers::add));
        return answers.stream();
    }
}
