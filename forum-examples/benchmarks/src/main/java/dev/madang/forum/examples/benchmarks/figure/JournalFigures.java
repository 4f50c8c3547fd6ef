package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.examples.benchmarks.run.Timing;
import dev.madang.forum.examples.benchmarks.views.Pace;
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
    private static final int TURNS = 3;

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
            Pace pace = new Pace(rates.popularity(), rates.readers(), rates.lasting(), PACE);
            bench.report().times("views.reader", counted(new ReaderTimes(rates, pace)));
            bench.report().times("views.reader.open", opened(new ReaderTimes(rates, pace)));
        }
    }

    private static List<Timing> counted(ReaderTimes times) throws Exception {
        times.counted("warm-up", BUFFERED);
        List<Timing> timings = new ArrayList<>();
        timings.add(times.counted("buffered", BUFFERED));
        timings.add(journaled(ViewJournaling.Survives.KILL, counting -> times.counted("journal", counting)));
        ReaderTimes slow = new ReaderTimes(times.rates(), times.pace().slower(1_000));
        timings.add(journaled(ViewJournaling.Survives.POWER_LOSS, counting -> slow.counted("disk", counting)));
        return timings;
    }

    /** In turn, the first of each side only to warm up. */
    private static List<Timing> opened(ReaderTimes times) throws Exception {
        List<Timing> timings = new ArrayList<>();
        for (int turn = 0; turn <= TURNS; turn++) {
            timings.add(times.opened("none-" + turn, ViewCounting.none()));
            timings.add(times.opened("buffered-" + turn, BUFFERED));
        }
        return timings.subList(2, timings.size());
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
