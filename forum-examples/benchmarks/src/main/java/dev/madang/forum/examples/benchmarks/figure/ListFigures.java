package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.direct.DirectReads;
import dev.madang.forum.examples.benchmarks.gnuboard.Gnuboard;
import dev.madang.forum.examples.benchmarks.orm.EntityForum;
import dev.madang.forum.examples.benchmarks.run.Side;
import dev.madang.forum.examples.benchmarks.run.Timing;
import dev.madang.forum.storage.PageQuery;
import java.util.List;

/** Pages of the list. */
public final class ListFigures implements Figures {

    private static final int DEEP = 100_000;
    private static final int MILLION = 1_000_000;

    @Override
    public void take(Bench bench) throws Exception {
        if (bench.wants("list.deep") || bench.wants("list.buffers") || bench.wants("list.limit")) {
            Ours ours = bench.ours(bench.on(Database.POSTGRESQL), bench.posts());
            deep(bench, ours);
            limit(bench, "list.limit", ours);
        }
        if (bench.wants("list.h2")) {
            Ours ours = bench.ours(bench.on(Database.H2), bench.posts(100_000));
            limit(bench, "list.h2", ours);
        }
        if (bench.wants("list.gnuboard") || bench.wants("list.gnuboard.first")) {
            gnuboard(bench);
        }
        if (bench.wants("list.orm")) {
            orm(bench);
        }
    }

    private static void deep(Bench bench, Ours ours) throws Exception {
        int deep = Math.min(DEEP, ours.lastPage());
        if (bench.wants("list.deep")) {
            List<Timing> timings = bench.runAlike(
                    "list.deep",
                    new Side("page-" + deep, random -> ours.list(Ours.reader(random), deep)),
                    new Side("page-1", random -> ours.list(Ours.reader(random), 1)));
            bench.report().ratio("list.deep", 1 / timings.get(0).speedOver(timings.get(1)));
        }
        if (bench.wants("list.buffers")) {
            Buffers.report(bench, ours, deep);
        }
    }

    /** The pages alone, as the storage gives them, and whole, as a host gets them: with the board, its notices and every check. */
    private static void limit(Bench bench, String figure, Ours ours) throws Exception {
        if (!bench.wants(figure)) {
            return;
        }
        DirectReads direct = new DirectReads(ours.store());
        bench.throughput(
                figure,
                2,
                random -> ours.store()
                        .storage()
                        .lists()
                        .page(new PageQuery(
                                BoardSpec.FREE, Visibility.PUBLISHED, ours.anyPage(random), BoardSpec.PAGE)),
                new Side("jdbc", random -> direct.page(ours.anyPage(random))));
        bench.throughput(
                figure + ".service",
                2,
                random -> ours.list(Ours.reader(random), ours.anyPage(random)),
                new Side("jdbc", random -> direct.list(ours.anyPage(random))));
    }

    private static void gnuboard(Bench bench) throws Exception {
        Ours ours = bench.ours(bench.on(Database.MARIADB), bench.posts(MILLION));
        Gnuboard gnuboard = new Gnuboard(ours.store());
        if (bench.wants("list.gnuboard.first")) {
            bench.speed(
                    "list.gnuboard.first",
                    random -> ours.list(Ours.reader(random), 1),
                    new Side("gnuboard", random -> gnuboard.list(1)));
        }
        if (bench.wants("list.gnuboard")) {
            bench.speed(
                    "list.gnuboard",
                    random -> ours.list(Ours.reader(random), ours.anyPage(random)),
                    new Side("gnuboard", random -> gnuboard.list(ours.anyPage(random))));
        }
    }

    private static void orm(Bench bench) throws Exception {
        Ours ours = bench.ours(bench.on(Database.POSTGRESQL), bench.posts(MILLION));
        try (EntityForum entities = new EntityForum(ours.store())) {
            bench.speed(
                    "list.orm",
                    random -> ours.list(Ours.reader(random), 1),
                    new Side("orm", random -> entities.list(1)));
        }
    }
}
