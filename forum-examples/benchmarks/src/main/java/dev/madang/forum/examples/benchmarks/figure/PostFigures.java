package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.direct.DirectReads;
import dev.madang.forum.examples.benchmarks.gnuboard.Gnuboard;
import dev.madang.forum.examples.benchmarks.orm.EntityForum;
import dev.madang.forum.examples.benchmarks.run.Side;

/** A post with its first hundred comments, read by a person. */
public final class PostFigures implements Figures {

    private static final int MILLION = 1_000_000;

    @Override
    public void take(Bench bench) throws Exception {
        if (bench.wants("post.limit") || bench.wants("post.orm")) {
            Ours ours = bench.ours(bench.on(Database.POSTGRESQL), bench.posts(MILLION));
            limit(bench, ours);
            orm(bench, ours);
        }
        if (bench.wants("post.gnuboard") || bench.wants("post.tuned")) {
            Ours ours = bench.ours(bench.on(Database.MARIADB), bench.posts(MILLION));
            gnuboard(bench, ours);
        }
    }

    private static void limit(Bench bench, Ours ours) throws Exception {
        if (bench.wants("post.limit")) {
            DirectReads direct = new DirectReads(ours.store());
            bench.throughput(
                    "post.limit",
                    2,
                    random -> ours.open(Ours.reader(random), ours.id(ours.lively(random))),
                    new Side(
                            "jdbc",
                            random -> direct.post(ours.id(ours.lively(random)).value(), Ours.FIRST_COMMENTS)));
        }
    }

    private static void orm(Bench bench, Ours ours) throws Exception {
        if (bench.wants("post.orm")) {
            try (EntityForum entities = new EntityForum(ours.store())) {
                bench.speed(
                        "post.orm",
                        random -> ours.open(Ours.reader(random), ours.id(ours.lively(random))),
                        new Side("orm", random -> entities.post(ours.lively(random), Ours.FIRST_COMMENTS)));
            }
        }
    }

    private static void gnuboard(Bench bench, Ours ours) throws Exception {
        Gnuboard gnuboard = new Gnuboard(ours.store());
        Side theirs = new Side("gnuboard", random -> gnuboard.post(ours.lively(random)));
        if (bench.wants("post.gnuboard")) {
            bench.speed(
                    "post.gnuboard", random -> ours.open(Ours.reader(random), ours.id(ours.lively(random))), theirs);
        }
        if (bench.wants("post.tuned")) {
            gnuboard.tune();
            bench.speed("post.tuned", random -> ours.open(Ours.reader(random), ours.id(ours.lively(random))), theirs);
            gnuboard.untune();
        }
    }
}
