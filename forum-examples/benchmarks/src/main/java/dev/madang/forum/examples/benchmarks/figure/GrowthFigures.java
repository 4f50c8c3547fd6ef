package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.run.Side;
import dev.madang.forum.examples.benchmarks.run.Timing;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.PostId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Each thing that is done on a board, on a large one and on one of ten thousand posts in turn. */
public final class GrowthFigures implements Figures {

    private static final int SMALL = 10_000;
    private static final int SLICE = 25;

    /** One thing that is done. */
    private interface Thing {
        void on(Ours ours, RandomGenerator random);
    }

    private static final Map<String, Thing> THINGS = things();

    private static Map<String, Thing> things() {
        Map<String, Thing> things = new LinkedHashMap<>();
        things.put("page-1", (ours, random) -> ours.list(Ours.reader(random), 1));
        things.put("any-page", (ours, random) -> ours.list(Ours.reader(random), ours.anyPage(random)));
        things.put("post", (ours, random) -> ours.open(Ours.reader(random), ours.id(ours.lively(random))));
        things.put(
                "around", (ours, random) -> ours.forum().posts().around(Ours.reader(random), any(ours, random), SLICE));
        things.put(
                "neighbors", (ours, random) -> ours.forum().posts().neighbors(Ours.reader(random), any(ours, random)));
        things.put("page-of", (ours, random) -> ours.forum().posts().pageOf(Ours.reader(random), any(ours, random)));
        things.put(
                "category",
                (ours, random) -> ours.forum()
                        .posts()
                        .slice(Ours.reader(random), BoardSpec.FREE, Category.of("질문"), Slicing.first(SLICE)));
        things.put("latest", (ours, random) -> ours.forum().posts().latest(Ours.reader(random), Slicing.first(SLICE)));
        things.put(
                "author",
                (ours, random) -> ours.forum()
                        .posts()
                        .byAuthor(Ours.reader(random), MemberId.of("member-1"), Slicing.first(SLICE)));
        things.put("thread-first", (ours, random) -> thread(ours, random, 1));
        things.put("thread-middle", (ours, random) -> thread(ours, random, ours.threadPages() / 2));
        things.put("thread-last", (ours, random) -> thread(ours, random, ours.threadPages()));
        things.put("thread-add", (ours, random) -> WriteFigures.comment(ours, Ours.member(random), ours.thread()));
        things.put("thread-add-and-delete", GrowthFigures::addAndDelete);
        things.put("write", (ours, random) -> WriteFigures.write(ours, random, BoardSpec.FREE));
        return things;
    }

    private static PostId any(Ours ours, RandomGenerator random) {
        return ours.id(ours.lively(random));
    }

    private static void addAndDelete(Ours ours, RandomGenerator random) {
        Actor writer = Ours.member(random);
        CommentId added = WriteFigures.comment(ours, writer, ours.thread());
        ours.forum().comments().delete(writer, added);
    }

    private static int thread(Ours ours, RandomGenerator random, int page) {
        return ours.comments(Ours.reader(random), ours.thread(), Math.max(1, page), Ours.FIRST_COMMENTS);
    }

    @Override
    public void take(Bench bench) throws Exception {
        if (!bench.wants("growth")) {
            return;
        }
        Database database = bench.on(Database.POSTGRESQL);
        int small = Math.min(SMALL, Math.max(1, bench.posts() / 2));
        double most = 0;
        Ours little = bench.ours(database, small);
        Ours large = bench.ours(database, bench.posts());
        for (Map.Entry<String, Thing> thing : THINGS.entrySet()) {
            List<Timing> timings = bench.runAlike(
                    "growth." + thing.getKey(),
                    new Side(
                            "posts-" + bench.posts(), random -> thing.getValue().on(large, random)),
                    new Side("posts-" + small, random -> thing.getValue().on(little, random)));
            double growth = 1 / timings.get(0).speedOver(timings.get(1));
            bench.report().ratio("growth." + thing.getKey(), growth);
            most = Math.max(most, growth);
        }
        bench.report().ratio("growth", most);
    }
}
