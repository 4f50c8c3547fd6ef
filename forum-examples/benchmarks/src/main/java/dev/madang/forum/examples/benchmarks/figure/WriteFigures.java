package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.direct.DirectWrites;
import dev.madang.forum.examples.benchmarks.gnuboard.Gnuboard;
import dev.madang.forum.examples.benchmarks.run.Side;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostId;
import java.sql.SQLTransactionRollbackException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Posts and comments written by 32 at once. */
public final class WriteFigures implements Figures {

    private static final int WRITERS = 32;
    private static final int BOARDS = 2_000;
    private static final int POSTS = 200_000;
    private static final Actor ADMINISTRATOR = Actor.administrator("benchmarks", ClientAddress.of("127.0.0.1"));
    private static final String BODY = "오늘 점심은 회사 앞에서 김밥을 먹었습니다. 비가 와서 그런지 사람이 많네요.";
    private static final DirectWrites.Text TEXT = new DirectWrites.Text("점심 뭐 드셨나요?", BODY, "member-7", "카카오");

    @Override
    public void take(Bench bench) throws Exception {
        if (bench.wants("write.hot")
                || bench.wants("write.many")
                || bench.wants("comment.hot")
                || bench.wants("comment.many")) {
            Ours ours = bench.ours(bench.on(Database.POSTGRESQL), bench.posts(POSTS));
            DirectWrites bare = new DirectWrites(bench.tables(ours.store().database(), "bare_"));
            posts(bench, ours, bare);
            comments(bench, ours, bare);
        }
        if (bench.wants("write.gnuboard")) {
            Ours ours = bench.ours(bench.on(Database.MARIADB), bench.posts(POSTS));
            gnuboard(bench, ours);
        }
    }

    private static void posts(Bench bench, Ours ours, DirectWrites bare) throws Exception {
        if (bench.wants("write.hot")) {
            bench.throughput(
                    "write.hot",
                    WRITERS,
                    random -> write(ours, random, BoardSpec.FREE),
                    new Side("bare", random -> bare.post(1, TEXT)));
        }
        if (bench.wants("write.many")) {
            int boards = bench.isQuick() ? 10 : BOARDS;
            makeBoards(ours, boards);
            bench.throughput(
                    "write.many",
                    WRITERS,
                    random -> write(ours, random, BoardKey.of("many-" + random.nextInt(boards))),
                    new Side("bare", random -> bare.post(1 + random.nextInt(boards), TEXT)));
        }
    }

    private static void makeBoards(Ours ours, int boards) {
        Set<BoardKey> there = ours.forum().boards().all(ADMINISTRATOR).stream()
                .map(Board::key)
                .collect(Collectors.toSet());
        IntStream.range(0, boards)
                .mapToObj(i -> BoardKey.of("many-" + i))
                .filter(key -> !there.contains(key))
                .forEach(key -> ours.forum()
                        .boards()
                        .create(ADMINISTRATOR, BoardDraft.of(key).name("게시판")));
    }

    private static void comments(Bench bench, Ours ours, DirectWrites bare) throws Exception {
        PostId hot = ours.id(BoardSpec.LIVELY > bench.posts() ? 1 : BoardSpec.LIVELY);
        if (bench.wants("comment.hot")) {
            bench.throughput(
                    "comment.hot",
                    WRITERS,
                    random -> comment(ours, Ours.member(random), hot),
                    new Side("bare", random -> bare.comment(hot.value(), TEXT)));
        }
        if (bench.wants("comment.many")) {
            int posts = bench.posts(POSTS);
            bench.throughput(
                    "comment.many",
                    WRITERS,
                    random -> comment(ours, Ours.member(random), ours.open(random, posts)),
                    new Side(
                            "bare",
                            random -> bare.comment(ours.open(random, posts).value(), TEXT)));
        }
    }

    private static void gnuboard(Bench bench, Ours ours) throws Exception {
        Gnuboard gnuboard = new Gnuboard(ours.store());
        gnuboard.tune();
        int posts = bench.posts(POSTS);
        AtomicLong deadlocks = new AtomicLong();
        bench.throughput(
                "write.gnuboard",
                WRITERS,
                random -> comment(ours, Ours.member(random), ours.open(random, posts)),
                new Side("gnuboard", random -> {
                    try {
                        gnuboard.comment(ours.open(random, posts).value() & 0xFF_FFFF_FFFFL, BODY, "카카오");
                    } catch (SQLTransactionRollbackException e) {
                        deadlocks.incrementAndGet();
                    }
                }));
        bench.report().remark("write.gnuboard: " + deadlocks + " deadlocks of theirs, none of ours");
        gnuboard.untune();
    }

    static void write(Ours ours, RandomGenerator random, BoardKey board) {
        ours.forum()
                .posts()
                .write(
                        Ours.member(random),
                        PostDraft.on(board).nickname("카카오").title(TEXT.title()).body(BODY));
    }

    static CommentId comment(Ours ours, Actor writer, PostId post) {
        return ours.forum()
                .comments()
                .write(writer, CommentDraft.on(post).nickname("시사").body(BODY))
                .id();
    }
}
