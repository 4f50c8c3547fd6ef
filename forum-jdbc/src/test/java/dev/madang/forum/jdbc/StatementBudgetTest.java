package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StatementLog;
import dev.madang.forum.jdbc.db.TcpProxy;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.TransferItem;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements each intent costs, and how many rows it reads. */
class StatementBudgetTest {

    private static final IdempotencyClaim CLAIM =
            new IdempotencyClaim("u-42", IdempotencyKey.of("key"), "0".repeat(64));

    private static NewPost keyedPost() {
        NewPost post = Fixtures.post();
        return new NewPost(
                post.board(),
                post.boardVersion(),
                post.content(),
                post.byline(),
                Optional.of(Subject.of("order", "1")),
                post.at(),
                Optional.of(CLAIM));
    }

    private static NewComment keyedReply(PostId post) {
        NewComment comment = Fixtures.comment(post, OptionalInt.of(1));
        IdempotencyClaim claim = new IdempotencyClaim(CLAIM.scope(), IdempotencyKey.of("reply"), CLAIM.requestDigest());
        return new NewComment(comment.place(), comment.content(), comment.byline(), comment.at(), Optional.of(claim));
    }

    @ParameterizedTest
    @EnumSource
    void writesInOneTransactionOfAtMostEightStatements(TestDatabase database) {
        try (HikariDataSource pool = Pool.USUAL.over(database.freshSchema())) {
            StatementLog log = StatementLog.of(pool);
            try (JdbcForumStorage storage = JdbcForumStorage.open(log.dataSource())) {
                Fixtures.board(storage);
                PostId post = Fixtures.write(storage).id();
                Fixtures.comment(storage, post);
                int most = database == TestDatabase.POSTGRESQL ? 1 : 8;

                log.clear();
                Fixtures.done(storage.posts().insert(keyedPost()));
                assertThat(inTransaction(log)).as("%s", log.entries()).isLessThanOrEqualTo(most);
                assertThat(log.count(StatementLog.Kind.CONNECTION)).isEqualTo(1);
                assertThat(log.count(StatementLog.Kind.COMMIT)).isEqualTo(most == 1 ? 0 : 1);

                log.clear();
                Fixtures.done(storage.comments().insert(keyedReply(post)));
                assertThat(inTransaction(log)).as("%s", log.entries()).isLessThanOrEqualTo(most);
                assertThat(log.count(StatementLog.Kind.CONNECTION)).isEqualTo(1);
            }
        }
    }

    /** What is said before a transaction begins is not in it. */
    private static long inTransaction(StatementLog log) {
        return log.statements().stream()
                .filter(sql -> !sql.startsWith("SET TRANSACTION"))
                .count();
    }

    @Test
    void writesInOneRoundTripOnPostgreSql() {
        try (DatabaseServer server = DatabaseServer.postgres();
                TcpProxy proxy = server.proxy()) {
            JdbcAddress address = server.fresh();
            JdbcForumStorage.open(address.dataSource()).close();
            try (HikariDataSource pool = Pool.USUAL.over(proxy.before(address));
                    JdbcForumStorage storage = JdbcForumStorage.open(alone(pool))) {
                Fixtures.board(storage);
                PostId post = Fixtures.write(storage).id();
                Fixtures.comment(storage, post);
                proxy.clear();
                Fixtures.write(storage);
                assertThat(proxy.roundTrips()).hasSize(1);
                proxy.clear();
                Fixtures.comment(storage, post);
                assertThat(proxy.roundTrips()).hasSize(1);
            }
        }
    }

    /** Without a connection that the pool opens meanwhile for others, whose greetings are round trips too. */
    private static HikariDataSource alone(HikariDataSource pool) {
        pool.setMaximumPoolSize(1);
        return pool;
    }

    @ParameterizedTest
    @EnumSource
    void readsEachInOneStatementButFarPagesElsewhereThanOnPostgreSql(TestDatabase database) {
        try (HikariDataSource pool = Pool.USUAL.over(database.freshSchema())) {
            StatementLog log = StatementLog.of(pool);
            try (JdbcForumStorage storage = JdbcForumStorage.open(log.dataSource())) {
                Fixtures.board(storage);
                PostId post = Fixtures.write(storage).id();
                for (int i = 1; i < 30; i++) {
                    Fixtures.write(storage);
                    Fixtures.comment(storage, post);
                }
                assertOneStatement(log, 26, () -> Fixtures.firstPage(storage));
                log.clear();
                storage.lists().page(new PageQuery(FREE, Visibility.PUBLISHED, 90, 25));
                assertThat(log.statements()).hasSize(database == TestDatabase.POSTGRESQL ? 1 : 3);
                assertOneStatement(log, 0, () -> storage.lists().notices(FREE, 10));
                assertOneStatement(log, 1, () -> storage.posts().find(new PostRef.ById(post)));
                assertOneStatement(log, 1, () -> storage.boards().find(FREE));
                assertOneStatement(log, 25, () -> page(storage, post));
                assertOneStatement(log, 10, () -> recent(storage));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesInByBatches(TestDatabase database) {
        try (HikariDataSource pool = Pool.USUAL.over(database.freshSchema())) {
            StatementLog log = StatementLog.of(pool);
            try (JdbcForumStorage storage = JdbcForumStorage.open(log.dataSource())) {
                Fixtures.board(storage);
                long few = statementsFor(storage, log, 1, 10);
                long many = statementsFor(storage, log, 11, 400);
                assertThat(many).isLessThanOrEqualTo(few + 2);
                assertThat(log.count(StatementLog.Kind.COMMIT)).isEqualTo(1);
            }
        }
    }

    private static long statementsFor(ForumStorage storage, StatementLog log, int from, int to) {
        log.clear();
        storage.transfer()
                .takeIn(IntStream.rangeClosed(from, to)
                        .<TransferItem>mapToObj(number -> Imported.post(PostNumber.of(FREE, number), 0))
                        .toList());
        return log.statements().size();
    }

    private static void page(ForumStorage storage, PostId post) {
        storage.comments().page(new CommentPageQuery(post, Visibility.PUBLISHED, 1, 25));
    }

    private static void recent(ForumStorage storage) {
        storage.members().recent(new RecentQuery(Optional.of(MemberId.of("u-42")), Origin.UNKNOWN, Fixtures.NOW, 10));
    }

    private static void assertOneStatement(StatementLog log, int mostRows, Runnable read) {
        log.clear();
        read.run();
        assertThat(log.statements()).hasSize(1);
        assertThat(log.rowsRead()).isLessThanOrEqualTo(mostRows);
    }
}
