package dev.madang.forum.view;

import dev.madang.forum.Violations;
import dev.madang.forum.storage.NodeId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How accepted views get into the storage. Immutable and thread-safe. */
public sealed interface ViewCounting {

    /** Each view is stored before the reading call returns: one unit of the storage a view. No thread. */
    static ViewCounting immediate() {
        return new Immediate();
    }

    /**
     * Views are folded in memory and stored together every {@code flushEvery}, by one daemon thread named {@code madang-views}: one statement and
     * one commit, or a batch where the database has no such statement. A kill loses at most those accepted since the last stored flush began, so rate ×
     * (flushEvery + the time of a flush); {@code close()} loses none, nor does a kill where there is a {@link Buffered#journaled journal}.
     *
     * @param flushEvery at least a millisecond
     * @param maxPending the most pairs of post and hour that wait, from 1, those under way included; a post that many threads read may take as
     *     many pairs as there are stripes, about two a processor. One takes up to 75 bytes, and as much again in
     *     the tables of the last flush. At the bound, views of further posts are dropped, and
     *     counted as dropped
     */
    static Buffered buffered(Duration flushEvery, int maxPending) {
        return new Buffered(flushEvery, maxPending, Optional.empty());
    }

    /** No views are counted. Totals stay what they are. */
    static ViewCounting none() {
        return new None();
    }

    /** A counter that counts this way into {@code sink}. */
    ViewCounter counter(ViewSink sink);

    /** See {@link #immediate()}. */
    record Immediate() implements ViewCounting {
        @Override
        public ViewCounter counter(ViewSink sink) {
            return new ImmediateViewCounter(Violations.required("sink", sink));
        }
    }

    /**
     * See {@link #buffered}.
     *
     * @param flushEvery the time between two flushes
     * @param maxPending the most pairs of post and hour that wait
     * @param journal where they are written down too
     */
    record Buffered(Duration flushEvery, int maxPending, Optional<ViewJournaling> journal) implements ViewCounting {

        private static final int MOST_IN_A_JOURNAL = 40_000_000;

        /** Checks them. */
        public Buffered {
            Violations.within("flushEvery", flushEvery, Duration.ofMillis(1));
            Violations.required("journal", journal);
            Violations.within("maxPending", maxPending, 1, journal.isPresent() ? MOST_IN_A_JOURNAL : Integer.MAX_VALUE);
        }

        /** The same, and what waits is written down in {@code directory} too; {@code maxPending} is then at most 40 million. */
        public Buffered journaled(Path directory, ViewJournaling.Survives survives) {
            return new Buffered(flushEvery, maxPending, Optional.of(new ViewJournaling(directory, survives)));
        }

        @Override
        public ViewCounter counter(ViewSink sink) {
            Violations.required("sink", sink);
            return new BufferedViewCounter(this, openJournal(sink.node()), sink);
        }

        private ViewJournal openJournal(NodeId node) {
            return journal.<ViewJournal>map(where -> FileJournal.open(where, node, maxPending))
                    .orElseGet(NoJournal::new);
        }
    }

    /** See {@link #none()}. */
    record None() implements ViewCounting {
        @Override
        public ViewCounter counter(ViewSink sink) {
            Violations.required("sink", sink);
            return new NoViewCounter(sink.storage(), sink.node());
        }
    }
}
