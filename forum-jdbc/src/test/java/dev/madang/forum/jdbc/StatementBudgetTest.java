package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TcpProxy;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.TransferItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements a host's calls cost on each database, and how many rows they read. */
class StatementBudgetTest {

    private static final int SIZE = 10;
    private static final int MOST_READING = 3;
    private static final int MOST_LOOK_UPS = 2;

    /** A region of counts is a hundred blocks. */
    private static final int BLOCKS = 100;

    private static final Actor ADMINISTRATOR = Actor.administrator("root", ClientAddress.of("10.0.0.1"));

    private static Actor member(String id) {
        return Actor.member(id, ClientAddress.of("112.171.9.7"));
    }

    @ParameterizedTest
    @EnumSource
    void aListPageTakesThreeStatementsAtAnyDepth(TestDatabase database) {
        try (CountedForum counted = CountedForum.on(database)) {
            DeepBoard.fill(counted.storage());
            int last = 1 + DeepBoard.page(Visibility.PUBLISHED, 1, 1_000).size() / SIZE;
            for (int page : new int[] {1, 2, last / 2, last - 1, last, last + 1, 1_000_000}) {
                Paging paging = Paging.page(page).size(SIZE);
                PostPage published = counted.call(forum -> forum.posts().list(member("u-42"), FREE, paging));
                assertWithin(
                        counted, MOST_READING, SIZE + 1 + DeepBoard.notices().size() + BLOCKS);
                assertThat(numbers(published.posts())).isEqualTo(DeepBoard.page(Visibility.PUBLISHED, page, SIZE));
                assertThat(numbers(published.notices())).isEqualTo(DeepBoard.notices());

                PostPage everything = counted.call(forum -> forum.posts().listEverything(ADMINISTRATOR, FREE, paging));
                assertWithin(counted, MOST_READING, SIZE + 1 + BLOCKS);
                assertThat(numbers(everything.posts())).isEqualTo(DeepBoard.page(Visibility.EVERYTHING, page, SIZE));
                assertThat(everything.notices()).isEmpty();
            }
        }
    }

    private static List<Long> numbers(List<PostSummary> rows) {
        return rows.stream().map(row -> row.number().value()).toList();
    }

    private static void assertWithin(CountedForum counted, int statements, int rows) {
        assertThat(counted.log().statements()).hasSizeLessThanOrEqualTo(statements);
        assertThat(counted.log().rowsRead()).isLessThanOrEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void aPostWithItsFirstCommentsTakesThreeStatements(TestDatabase database) {
        try (CountedForum counted = CountedForum.on(database)) {
            Fixtures.board(counted.storage());
            PostId post = Fixtures.write(counted.storage()).id();
            for (int i = 0; i < 2 * SIZE; i++) {
                Fixtures.comment(counted.storage(), post);
            }
            Paging first = Paging.page(1).size(SIZE);
            List<Comment> comments = counted.call(forum -> {
                Post opened = forum.posts().open(member("u-42"), post);
                return forum.comments().list(member("u-42"), opened.id(), first).comments();
            });
            assertThat(comments).hasSize(SIZE);
            assertWithin(counted, MOST_READING, SIZE + 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPostWithoutCommentsTakesThreeStatements(TestDatabase database) {
        try (CountedForum counted = CountedForum.on(database)) {
            Fixtures.board(counted.storage());
            PostId post = Fixtures.write(counted.storage()).id();
            CommentPage page = counted.call(forum -> {
                Post opened = forum.posts().open(member("u-42"), post);
                return forum.comments()
                        .list(member("u-42"), opened.id(), Paging.page(1).size(SIZE));
            });
            assertThat(page.comments()).isEmpty();
            assertThat(page.total()).isZero();
            assertWithin(counted, MOST_READING, 2 + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWriteTakesTwoLookUpsAndOneTransaction(TestDatabase database) {
        try (CountedForum counted = CountedForum.on(database)) {
            Fixtures.board(counted.storage());
            Post post = counted.call(forum -> forum.posts()
                    .write(
                            member("u-1"),
                            PostDraft.on(FREE)
                                    .nickname("카카오")
                                    .title("제목")
                                    .body("본문")
                                    .idempotencyKey("post")));
            assertWithin(counted, database);
            counted.call(forum -> forum.comments()
                    .write(
                            member("u-2"),
                            CommentDraft.on(post.id())
                                    .nickname("시사")
                                    .body("저도요")
                                    .idempotencyKey("comment")));
            assertWithin(counted, database);
            counted.call(forum -> forum.comments()
                    .write(
                            member("u-3"),
                            CommentDraft.on(post.id())
                                    .nickname("시사")
                                    .body("저도요")
                                    .replyTo(1)));
            assertWithin(counted, database);
        }
    }

    /** Who may write there is known by then. */
    @ParameterizedTest
    @EnumSource
    void aFurtherPostTakesNoLookUp(TestDatabase database) {
        try (CountedForum counted = CountedForum.on(database)) {
            Fixtures.board(counted.storage());
            PostDraft draft = PostDraft.on(FREE).nickname("카카오").title("제목").body("본문");
            counted.call(forum -> forum.posts().write(member("u-1"), draft));
            counted.call(forum -> forum.posts().write(member("u-1"), draft));
            assertThat(counted.byConnection()).hasSize(1);
        }
    }

    private static void assertWithin(CountedForum counted, TestDatabase database) {
        List<List<String>> asked = counted.byConnection();
        List<List<String>> lookUps = asked.subList(0, asked.size() - 1);
        assertThat(lookUps).hasSizeLessThanOrEqualTo(MOST_LOOK_UPS).allMatch(statements -> statements.size() == 1);
        assertThat(asked.get(asked.size() - 1))
                .anyMatch(sql -> sql.contains("INSERT"))
                .hasSizeLessThanOrEqualTo(database == TestDatabase.POSTGRESQL ? 1 : 8);
    }

    private static NewPost keyed(NewPost post) {
        return new NewPost(
                post.board(),
                post.boardVersion(),
                post.content(),
                post.byline(),
                Optional.of(Subject.of("order", "1")),
                post.at(),
                Optional.of(claim("post")));
    }

    private static NewComment keyed(NewComment comment) {
        return new NewComment(
                comment.place(), comment.content(), comment.byline(), comment.at(), Optional.of(claim("comment")));
    }

    private static IdempotencyClaim claim(String key) {
        return new IdempotencyClaim("u-42", IdempotencyKey.of(key), "0".repeat(64));
    }

    /** With all that a post or comment can have: a subject, a parent, a key. */
    @ParameterizedTest
    @EnumSource
    void theRichestWriteIsOneTransactionToo(TestDatabase database) {
        try (CountedForum counted = CountedForum.on(database)) {
            Fixtures.board(counted.storage());
            PostId post = Fixtures.write(counted.storage()).id();
            Fixtures.comment(counted.storage(), post);

            counted.call(forum -> Fixtures.done(counted.storage().posts().insert(keyed(Fixtures.post()))));
            assertWithin(counted, database);
            assertThat(counted.byConnection()).hasSize(1);
            counted.call(forum -> Fixtures.done(
                    counted.storage().comments().insert(keyed(Fixtures.comment(post, OptionalInt.of(1))))));
            assertWithin(counted, database);
            assertThat(counted.byConnection()).hasSize(1);
        }
    }

    @Test
    void aWriteTakesOneRoundTripOnPostgreSql() {
        try (DatabaseServer server = DatabaseServer.postgres();
                TcpProxy proxy = server.proxy()) {
            JdbcAddress address = server.fresh();
            JdbcForumStorage.open(address.dataSource()).close();
            try (HikariDataSource pool = Pool.USUAL.over(proxy.before(address));
                    JdbcForumStorage storage = JdbcForumStorage.open(alone(pool))) {
                Fixtures.board(storage);
                PostId post = Fixtures.write(storage).id();
                Fixtures.comment(storage, post);
                assertOneRoundTrip(proxy, () -> Fixtures.write(storage));
                assertOneRoundTrip(proxy, () -> Fixtures.comment(storage, post));
                assertOneRoundTrip(proxy, () -> Fixtures.done(storage.posts().insert(keyed(Fixtures.post()))));
                assertOneRoundTrip(
                        proxy,
                        () -> Fixtures.done(
                                storage.comments().insert(keyed(Fixtures.comment(post, OptionalInt.of(1))))));
            }
        }
    }

    /** The driver switches autocommit without asking the server. */
    @Test
    void aWriteTakesOneRoundTripOnPostgreSqlAlsoWhereThePoolDoesNotCommit() {
        try (DatabaseServer server = DatabaseServer.postgres();
                TcpProxy proxy = server.proxy()) {
            JdbcAddress address = server.fresh();
            JdbcForumStorage.open(address.dataSource()).close();
            HikariConfig config = new HikariConfig();
            config.setDataSource(proxy.before(address).dataSource());
            config.setMaximumPoolSize(1);
            config.setAutoCommit(false);
            try (HikariDataSource pool = new HikariDataSource(config);
                    JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
                Fixtures.board(storage);
                Fixtures.write(storage);
                assertOneRoundTrip(proxy, () -> Fixtures.write(storage));
            }
        }
    }

    private static void assertOneRoundTrip(TcpProxy proxy, Runnable write) {
        proxy.clear();
        write.run();
        assertThat(proxy.roundTrips()).hasSize(1);
    }

    /** Without a connection that the pool opens meanwhile for others, whose greetings are round trips too. */
    private static HikariDataSource alone(HikariDataSource pool) {
        pool.setMaximumPoolSize(1);
        return pool;
    }

    @ParameterizedTest
    @EnumSource
    void takesInByBatches(TestDatabase database) {
        try (CountedForum counted = CountedForum.on(database)) {
            Fixtures.board(counted.storage());
            int few = statementsFor(counted, 1, 10);
            int many = statementsFor(counted, 11, 400);
            assertThat(many).isLessThanOrEqualTo(few + 2);
            assertThat(counted.byConnection()).hasSize(1);
        }
    }

    private static int statementsFor(CountedForum counted, int from, int to) {
        counted.call(forum -> counted.storage()
                .transfer()
                .takeIn(IntStream.rangeClosed(from, to)
                        .<TransferItem>mapToObj(number -> Imported.post(PostNumber.of(FREE, number), 0))
                        .toList()));
        return counted.log().statements().size();
    }
}
