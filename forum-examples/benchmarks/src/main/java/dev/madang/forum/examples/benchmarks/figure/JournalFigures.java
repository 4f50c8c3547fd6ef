package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.examples.benchmarks.run.Timing;
import dev.madang.forum.examples.benchmarks.views.Rates;
import dev.madang.forum.examples.benchmarks.views.ReaderTimes;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewJournaling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a journal costs, and what a reader feels of counting, with and without one. */
record JournalFigures(Bench bench) {

    private static final ViewCounting.Buffered BUFFERED = ViewCounting.buffered(Duration.ofSeconds(1), 200_000);
    private static final int PACE = 100_000;

    void take() throws Exception {
        if (bench.wants("views.journal")) {
            Rates rates = ViewFigures.rates(bench, bench.posts(ViewFigures.ACTIVE), ViewFigures.READERS, 3);
            ViewFigures.higher(
                    bench,
                    "views.journal",
                    3,
                    () -> journaled(ViewJournaling.Survives.KILL, rates::counted),
                    () -> rates.counted(BUFFERED));
        }
        if (bench.wants("views.reader")) {
            Rates rates = ViewFigures.rates(bench, bench.posts(ViewFigures.ACTIVE), 2, 5);
            List<Timing> timings = new ArrayList<>();
            ReaderTimes times = new ReaderTimes(rates, PACE);
            times.counted("warm-up", BUFFERED);
            timings.add(times.counted("buffered", BUFFERED));
            timings.add(journaled(ViewJournaling.Survives.KILL, counting -> times.counted("journal", counting)));
            ReaderTimes slow = new ReaderTimes(rates, PACE / 1_000);
            timings.add(journaled(ViewJournaling.Survives.POWER_LOSS, counting -> slow.counted("disk", counting)));
            bench.report().times("views.reader", timings);
        }
    }

    @FunctionalInterface
    private interface Counted<T> {
        T by(ViewCounting counting) throws Exception;
    }

    private static <T> T journaled(ViewJournaling.Survives survives, Counted<T> counted) throws Exception {
        Path directory = Files.createTempDirectory("views");
        try {
            return counted.by(BUFFERED.journaled(directory, survives));
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
