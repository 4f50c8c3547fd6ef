package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.direct.DirectReads;
import dev.madang.forum.examples.benchmarks.gnuboard.Gnuboard;
import dev.madang.forum.examples.benchmarks.orm.EntityForum;
import dev.madang.forum.examples.benchmarks.run.Side;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.PostRef;

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
            Side theirs = new Side(
                    "jdbc", random -> direct.post(ours.id(ours.lively(random)).value(), Ours.FIRST_COMMENTS));
            bench.throughput("post.limit", 2, random -> stored(ours, ours.id(ours.lively(random))), theirs);
            bench.throughput(
                    "post.limit.service",
                    2,
                    random -> ours.open(Ours.reader(random), ours.id(ours.lively(random))),
                    theirs);
        }
    }

    /** As the storage gives it: nobody is checked, no view is counted. */
    private static int stored(Ours ours, PostId id) {
        ForumStorage storage = ours.store().storage();
        CommentPageQuery first = new CommentPageQuery(id, Visibility.PUBLISHED, 1, Ours.FIRST_COMMENTS);
        return storage.posts()
                .find(new PostRef.ById(id))
                .map(post -> storage.comments().page(first).rows().size())
                .orElseThrow();
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
