package dev.madang.forum.view;

import dev.madang.forum.Violations;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewStorage;
import java.time.Duration;

/** How accepted views get into the storage. Immutable and thread-safe. */
public sealed interface ViewCounting {

    /** Each view is stored before the reading call returns: one unit of the storage a view. No thread. */
    static ViewCounting immediate() {
        return new Immediate();
    }

    /**
     * Views are folded in memory and stored together every {@code flushEvery}, by one daemon thread named {@code madang-views}. A kill loses at
     * most those accepted since the last flush began; {@code close()} loses none.
     *
     * @param flushEvery at least a millisecond
     * @param maxPending the most pairs of post and hour that wait, from 1; at the bound, views of further posts are dropped, and counted as
     *     dropped
     */
    static ViewCounting buffered(Duration flushEvery, int maxPending) {
        return new Buffered(flushEvery, maxPending);
    }

    /** No views are counted. Totals stay what they are. */
    static ViewCounting none() {
        return new None();
    }

    /** A counter that counts this way into {@code storage}, as {@code node}. */
    ViewCounter counter(ViewStorage storage, NodeId node);

    /** See {@link #immediate()}. */
    record Immediate() implements ViewCounting {
        @Override
        public ViewCounter counter(ViewStorage storage, NodeId node) {
            return new ImmediateViewCounter(storage, node);
        }
    }

    /**
     * See {@link #buffered}.
     *
     * @param flushEvery the time between two flushes
     * @param maxPending the most pairs of post and hour that wait
     */
    record Buffered(Duration flushEvery, int maxPending) implements ViewCounting {

        /** Checks both. */
        public Buffered {
            Violations.within("flushEvery", flushEvery, Duration.ofMillis(1));
            Violations.within("maxPending", maxPending, 1, Integer.MAX_VALUE);
        }

        @Override
        public ViewCounter counter(ViewStorage storage, NodeId node) {
            return new BufferedViewCounter(this, storage, node);
        }
    }

    /** See {@link #none()}. */
    record None() implements ViewCounting {
        @Override
        public ViewCounter counter(ViewStorage storage, NodeId node) {
            return new NoViewCounter();
        }
    }
}
