package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StatementLog;
import dev.madang.forum.jdbc.db.StatementPlans;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One commit for posts to several boards, and for comments on several posts: what it costs, and what it leaves to be stored alone. */
class InsertWhereFreeTest {

    private static final List<BoardKey> BOARDS =
            Stream.of("a", "b", "c", "d", "e", "f").map(BoardKey::of).toList();

    /** Boards with a post each, number 1. */
    private static final class Town implements AutoCloseable {
        private final HikariDataSource pool;
        private final StatementLog log;
        private final JdbcForumStorage storage;
        private final Together together;
        private final List<PostId> posts;

        Town(TestDatabase database) throws SQLException {
            JdbcAddress address = database.freshSchema();
            pool = Pool.USUAL.over(address);
            log = StatementLog.of(pool);
            storage = JdbcForumStorage.open(log.dataSource());
            together = Together.over(log.dataSource());
            Fixtures.board(storage);
            BoardSettings settings =
                    storage.boards().find(Fixtures.FREE).orElseThrow().settings();
            BOARDS.forEach(key -> Fixtures.done(storage.boards().insert(new NewBoard(key, settings, NOW))));
            posts = BOARDS.stream()
                    .map(key -> Fixtures.done(storage.posts().insert(to(key))).id())
                    .toList();
            log.clear();
        }

        Connection holding(BoardKey board, PostId post) throws SQLException {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT last_number FROM forum_span WHERE lvl = 0 AND board_no ="
                        + " (SELECT board_no FROM forum_board WHERE board_key = '" + board + "') FOR UPDATE");
                statement.execute("SELECT version FROM forum_post_tally WHERE post_id = " + post + " FOR UPDATE");
            }
            return connection;
        }

        void assertSound() {
            assertThat(BOARDS.stream()
                            .map(board -> storage.maintenance().verify(new BoardRange(board, 0, 1_000)))
                            .flatMap(audit -> audit.found().stream()))
                    .isEmpty();
        }

        void assertOneUnit(TestDatabase database) {
            assertThat(log.count(StatementLog.Kind.CONNECTION)).isEqualTo(1);
            assertThat(log.count(StatementLog.Kind.COMMIT)).isEqualTo(database == TestDatabase.POSTGRESQL ? 0 : 1);
            assertThat(log.statements()).hasSizeLessThanOrEqualTo(database == TestDatabase.POSTGRESQL ? 1 : 8);
        }

        @Override
        public void close() {
            storage.close();
            pool.close();
        }
    }

    private static NewPost to(BoardKey board) {
        NewPost post = Fixtures.post();
        return new NewPost(board, 1, post.content(), post.byline(), Optional.empty(), post.at(), Optional.empty());
    }

    private static NewPost of(NewPost post, long boardVersion) {
        return new NewPost(
                post.board(), boardVersion, post.content(), post.byline(), post.subject(), post.at(), post.claim());
    }

    private static NewComment on(CommentPlace place) {
        NewComment comment = Fixtures.comment(place.post(), OptionalInt.empty());
        return new NewComment(place, comment.content(), comment.byline(), comment.at(), comment.claim());
    }

    private static NewComment on(PostId post) {
        return Fixtures.comment(post, OptionalInt.empty());
    }

    private static List<Boolean> stored(List<? extends Optional<? extends Answer<?>>> answers) {
        return answers.stream()
                .map(answer -> answer.isPresent() && answer.get() instanceof Answer.Done)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void postsToSeveralBoardsAreOneUnit(TestDatabase database) throws SQLException {
        try (Town town = new Town(database)) {
            List<Optional<Answer<AllottedPost>>> answers = town.together
                    .posts()
                    .insertWhereFree(
                            BOARDS.stream().map(InsertWhereFreeTest::to).toList());
            town.assertOneUnit(database);
            assertThat(answers.stream()
                            .map(answer ->
                                    Fixtures.done(answer.orElseThrow()).number().toString()))
                    .containsExactlyElementsOf(
                            BOARDS.stream().map(board -> board + "/2").toList());
            town.assertSound();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void commentsOnSeveralPostsAreOneUnit(TestDatabase database) throws SQLException {
        try (Town town = new Town(database)) {
            List<NewComment> comments =
                    town.posts.stream().map(post -> on(post)).toList();
            List<Optional<Answer<AllottedComment>>> answers =
                    town.together.comments().insertWhereFree(comments);
            town.assertOneUnit(database);
            assertThat(answers.stream()
                            .map(answer -> Fixtures.done(answer.orElseThrow()).id()))
                    .extracting(id -> id.post())
                    .containsExactlyElementsOf(town.posts);
            assertThat(answers.stream()
                            .map(answer ->
                                    Fixtures.done(answer.orElseThrow()).id().number()))
                    .containsOnly(1);
            town.assertSound();
        }
    }

    /** H2 is told to store none, and each is stored alone. */
    @Test
    void aDatabaseWithOneWriterAtATimeStoresNone() throws SQLException {
        try (Town town = new Town(TestDatabase.H2)) {
            assertThat(town.together.posts().insertWhereFree(List.of(to(BOARDS.get(0)), to(BOARDS.get(1)))))
                    .containsOnly(Optional.empty());
            assertThat(town.log.entries()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void whatCannotBeStoredAtOnceIsAnsweredAsIfAlone(TestDatabase database) throws SQLException {
        try (Town town = new Town(database)) {
            NewPost settled = SharedCommitTest.keyed(to(BOARDS.get(1)), "made", 'a');
            Answer<AllottedPost> before = town.storage.posts().insert(settled);
            Fixtures.done(town.storage.posts().insert(SharedCommitTest.about(to(BOARDS.get(2)), "1")));
            List<NewPost> posts = List.of(
                    SharedCommitTest.keyed(to(BOARDS.get(0)), "new", 'a'),
                    settled,
                    SharedCommitTest.about(to(BOARDS.get(2)), "1"),
                    of(to(BOARDS.get(3)), 7),
                    to(BoardKey.of("nowhere")),
                    to(BOARDS.get(4)),
                    SharedCommitTest.about(to(BOARDS.get(5)), "2"));

            List<Optional<Answer<AllottedPost>>> first;
            try (Connection holder = town.holding(BOARDS.get(4), town.posts.get(4))) {
                first = town.together.posts().insertWhereFree(posts);
                holder.rollback();
            }
            assertThat(stored(first)).containsExactly(true, false, false, false, false, false, true);
            assertThat(first.get(4)).isEmpty();
            assertThat(first.get(5)).isEmpty();

            List<Answer<AllottedPost>> all = Together.across(town.together.posts(), posts.subList(1, 6));
            assertThat(all.get(0)).isEqualTo(Answer.repeated(Fixtures.done(before)));
            assertThat(all.get(1)).isEqualTo(Answer.refused(Refusal.EXISTS));
            assertThat(all.get(2)).isEqualTo(Answer.stale(Refusal.BOARD_CHANGED, 1));
            assertThat(all.get(3)).isEqualTo(Answer.refused(Refusal.MISSING));
            assertThat(Fixtures.done(all.get(4)).number().value()).isEqualTo(2);
            assertThat(town.storage.posts().insert(posts.get(0)))
                    .isEqualTo(Answer.repeated(Fixtures.done(first.get(0).orElseThrow())));
            town.assertSound();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void commentsThatCannotBeStoredAtOnceAreAnsweredAsIfAlone(TestDatabase database) throws SQLException {
        try (Town town = new Town(database)) {
            List<PostId> posts = town.posts;
            NewComment settled = SharedCommitTest.keyed(on(posts.get(3)), "made", 'a');
            Answer<AllottedComment> before = town.storage.comments().insert(settled);
            Fixtures.done(town.storage
                    .posts()
                    .changeState(new ChangePostState(
                            posts.get(1), 1, Stage.state(ContentStatus.PUBLISHED, PostFlag.LOCKED))));
            List<NewComment> comments = List.of(
                    SharedCommitTest.keyed(on(posts.get(0)), "new", 'a'),
                    on(new CommentPlace(posts.get(1), 2, 1, OptionalInt.empty(), 8)),
                    on(posts.get(2)),
                    settled);

            List<Optional<Answer<AllottedComment>>> first;
            try (Connection holder = town.holding(BOARDS.get(2), posts.get(2))) {
                first = town.together.comments().insertWhereFree(comments);
                holder.rollback();
            }
            assertThat(stored(first)).containsExactly(true, false, false, false);
            assertThat(first.get(2)).isEmpty();

            List<Answer<AllottedComment>> all = Together.across(town.together.comments(), comments.subList(1, 4));
            assertThat(all.get(0)).isEqualTo(Answer.refused(Refusal.CLOSED));
            assertThat(Fixtures.done(all.get(1)).id().number()).isEqualTo(1);
            assertThat(all.get(2)).isEqualTo(Answer.repeated(Fixtures.done(before)));
            assertThat(town.storage.comments().insert(comments.get(0)))
                    .isEqualTo(Answer.repeated(Fixtures.done(first.get(0).orElseThrow())));

            List<Answer<AllottedComment>> outdated = Together.across(
                    town.together.comments(),
                    List.of(
                            on(new CommentPlace(posts.get(0), 1, 9, OptionalInt.empty(), 8)),
                            on(new CommentPlace(posts.get(1), 5, 1, OptionalInt.empty(), 8)),
                            on(PostId.of(7))));
            assertThat(outdated)
                    .containsExactly(
                            Answer.stale(Refusal.BOARD_CHANGED, 1),
                            Answer.stale(Refusal.STALE, 2),
                            Answer.refused(Refusal.MISSING));
            town.assertSound();
        }
    }

    /** The host's transaction took a post out of its category, and has not ended. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aCountThatAHostHoldsKeepsNoOtherBoardWaiting(TestDatabase database) throws SQLException {
        try (Town town = new Town(database);
                Connection host = town.pool.getConnection()) {
            host.setAutoCommit(false);
            PostContent content = new PostContent("제목", "본문", Optional.empty(), Secrecy.OPEN);
            Fixtures.done(town.storage
                    .on(host)
                    .posts()
                    .edit(new EditPost(town.posts.get(0), 1, content, EditPost.History.DROPPED, NOW)));
            FutureTask<List<Optional<Answer<AllottedPost>>>> call = new Callers()
                    .until(
                            () -> true,
                            () -> town.together.posts().insertWhereFree(List.of(to(BOARDS.get(0)), to(BOARDS.get(1)))));
            assertThat(stored(Callers.answer(call))).containsExactly(false, true);
            host.commit();
            town.assertSound();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aCommentThatAHostHoldsKeepsNoOtherPostWaiting(TestDatabase database) throws SQLException {
        try (Town town = new Town(database);
                Connection host = town.pool.getConnection()) {
            PostId post = town.posts.get(0);
            Fixtures.comment(town.storage, post);
            host.setAutoCommit(false);
            EditComment edit = new EditComment(CommentId.of(post, 1), 1, new CommentContent("고침", Secrecy.OPEN), NOW);
            Fixtures.done(town.storage.on(host).comments().edit(edit));
            town.log.clear();
            Callers callers = new Callers();
            FutureTask<Answer<AllottedComment>> reply = callers.until(
                    () -> !town.log.statements().isEmpty(),
                    () -> town.storage.comments().insert(Fixtures.comment(post, OptionalInt.of(1))));
            List<FutureTask<AllottedComment>> others = town.posts.stream()
                    .skip(1)
                    .map(other -> callers.until(() -> true, () -> Fixtures.comment(town.storage, other)))
                    .toList();
            assertThat(Callers.answers(others)).hasSize(BOARDS.size() - 1);
            host.rollback();
            Fixtures.done(Callers.answer(reply));
            town.assertSound();
        }
    }

    /** On PostgreSQL asking for the plan stores, and storing does so once more; on MariaDB what is outdated is locked only. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void looksAtItsOwnPlacesOnly(TestDatabase database) throws SQLException {
        try (Town town = new Town(database)) {
            BoardSettings settings =
                    town.storage.boards().find(BOARDS.get(0)).orElseThrow().settings();
            IntStream.range(0, 400).forEach(i -> {
                BoardKey key = BoardKey.of("more-" + i);
                Fixtures.done(town.storage.boards().insert(new NewBoard(key, settings, NOW)));
                Fixtures.done(town.storage.posts().insert(to(key)));
            });
            try (Connection connection = town.pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        database == TestDatabase.POSTGRESQL
                                ? "ANALYZE"
                                : "ANALYZE TABLE forum_board, forum_span, forum_post_tally");
            }
            StatementPlans plans = StatementPlans.of(town.pool, QueryPlan.question(database));
            long version = database == TestDatabase.POSTGRESQL ? 1 : 7;
            Together together = Together.over(plans.dataSource());
            plans.take();
            together.posts()
                    .insertWhereFree(
                            BOARDS.stream().map(board -> of(to(board), version)).toList());
            together.comments()
                    .insertWhereFree(town.posts.stream()
                            .map(post -> on(new CommentPlace(post, version, 1, OptionalInt.empty(), 8)))
                            .toList());
            assertThat(plans.take()).hasSize(2).allSatisfy(text -> {
                QueryPlan plan = QueryPlan.of(database, text);
                assertThat(plan.scans()).as(text).isNotEmpty().noneMatch(QueryPlan.Scan::isWhole);
                assertThat(plan.scans()).as(text).allMatch(scan -> scan.rows() <= 2 * BOARDS.size());
            });
        }
    }

    /** Two nodes, each with its own groups, which find each other's boards and posts held now and then. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void numbersAreDenseWhoeverWrites(TestDatabase database) throws SQLException {
        int each = 60;
        try (Town town = new Town(database);
                JdbcForumStorage other = JdbcForumStorage.open(town.pool)) {
            Callers callers = new Callers();
            List<FutureTask<Integer>> calls = IntStream.range(0, 16)
                    .mapToObj(writer -> callers.until(() -> true, () -> {
                        JdbcForumStorage node = writer % 2 == 0 ? town.storage : other;
                        for (int i = 0; i < each; i++) {
                            int place = (writer * 7 + i * (1 + writer % 5)) % BOARDS.size();
                            Fixtures.done(node.posts().insert(to(BOARDS.get(place))));
                            Fixtures.comment(node, town.posts.get(place));
                        }
                        return writer;
                    }))
                    .toList();
            Callers.answers(calls);
            town.assertSound();
            long posts = BOARDS.stream()
                    .mapToLong(board ->
                            town.storage.boards().counts(board).orElseThrow().posts())
                    .sum();
            assertThat(posts).isEqualTo(BOARDS.size() + 16L * each);
        }
    }
}
