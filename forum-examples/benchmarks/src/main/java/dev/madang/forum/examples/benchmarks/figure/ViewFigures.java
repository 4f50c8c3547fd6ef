package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.database.Store;
import dev.madang.forum.examples.benchmarks.views.BufferAdds;
import dev.madang.forum.examples.benchmarks.views.LogBytes;
import dev.madang.forum.examples.benchmarks.views.OncePerWindow;
import dev.madang.forum.examples.benchmarks.views.Popularity;
import dev.madang.forum.examples.benchmarks.views.Rates;
import dev.madang.forum.examples.benchmarks.views.ReadPosts;
import dev.madang.forum.view.ViewCounting;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Views, beside one UPDATE a view in the post's row, a map of the JDK, and a cache of Caffeine's. */
public final class ViewFigures implements Figures {

    static final int ACTIVE = 10_000;
    static final int READERS = 32;

    private static final int COLD = 1_000_000;
    private static final int MOST_PENDING = 16_000_000;
    private static final int ADDERS = 8;
    private static final int REMEMBERED = 400_000;
    private static final int LOGGED = 20_000;

    /** Something that is measured, a number a time. */
    @FunctionalInterface
    interface Measure {
        double take() throws Exception;
    }

    @Override
    public void take(Bench bench) throws Exception {
        rates(bench, "views.hot", 1, 3);
        rates(bench, "views.zipf", ACTIVE, 3);
        log(bench);
        adds(bench);
        unique(bench);
        new JournalFigures(bench).take();
        rates(bench, "views.cold", COLD, 1);
    }

    static ReadPosts posts(Bench bench, int posts) throws Exception {
        return new ReadPosts(store(bench), posts);
    }

    private static Store store(Bench bench) {
        return bench.tables(bench.on(Database.POSTGRESQL), "views_");
    }

    static Duration lasting(Bench bench, int seconds) {
        return bench.isQuick() ? Duration.ofMillis(20) : Duration.ofSeconds(seconds);
    }

    private static int readers(Bench bench, int most) {
        return bench.isQuick() ? Math.min(2, most) : most;
    }

    static Rates rates(Bench bench, int posts, int readers, int seconds) throws Exception {
        return new Rates(posts(bench, posts), Popularity.of(posts), readers(bench, readers), lasting(bench, seconds));
    }

    /** A thing that is read by many and another by few are measured for a longer time, so that a flush holds very many posts. */
    private static void rates(Bench bench, String figure, int posts, int rounds) throws Exception {
        if (bench.wants(figure)) {
            Rates rates = rates(bench, bench.posts(posts), READERS, rounds == 1 ? 10 : 3);
            ViewCounting counting = ViewCounting.buffered(Duration.ofSeconds(1), MOST_PENDING);
            higher(bench, figure, rounds, () -> rates.counted(counting), rates::updated);
        }
    }

    private static void log(Bench bench) throws Exception {
        if (!bench.wants("views.log")) {
            return;
        }
        if (!store(bench).isPostgresql()) {
            bench.report().remark("views.log is counted on PostgreSQL only");
            return;
        }
        int posts = bench.posts(ACTIVE);
        LogBytes theirs = new LogBytes(posts(bench, posts), Popularity.of(posts), bench.isQuick() ? 100 : LOGGED, 1);
        double updated = theirs.updated();
        for (int aFlush : new int[] {100_000, 5_000}) {
            LogBytes ours =
                    new LogBytes(theirs.posts(), theirs.popularity(), bench.isQuick() ? aFlush : 30 * aFlush, aFlush);
            higher(bench, aFlush == 5_000 ? "views.log.slow" : "views.log", 1, ours::counted, () -> updated);
        }
    }

    private static void adds(Bench bench) throws Exception {
        if (bench.wants("views.add")) {
            BufferAdds adds = new BufferAdds(Popularity.of(ACTIVE), readers(bench, ADDERS), lasting(bench, 1));
            higher(bench, "views.add", 3, adds::counted, adds::merged);
        }
    }

    private static void unique(Bench bench) throws Exception {
        int remembered = bench.isQuick() ? ACTIVE : REMEMBERED;
        OncePerWindow once = new OncePerWindow(remembered, readers(bench, ADDERS));
        if (bench.wants("views.unique.bytes")) {
            higher(bench, "views.unique.bytes", 1, once::checkedBytes, once::cachedBytes);
        }
        if (bench.wants("views.unique")) {
            higher(bench, "views.unique", 3, once::checked, once::cached);
        }
    }

    /** How many times theirs ours is: medians of rounds in turn, after one that is not counted where there are more than one. */
    static void higher(Bench bench, String figure, int rounds, Measure ours, Measure theirs) throws Exception {
        int taken = bench.isQuick() ? 1 : rounds;
        double[] of = new double[taken];
        double[] beside = new double[taken];
        for (int round = taken == 1 ? 0 : -1; round < taken; round++) {
            of[Math.max(0, round)] = ours.take();
            beside[Math.max(0, round)] = theirs.take();
        }
        bench.report().remark(String.format(Locale.ROOT, "%s: %.1f beside %.1f", figure, median(of), median(beside)));
        bench.report().ratio(figure, median(of) / median(beside));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
