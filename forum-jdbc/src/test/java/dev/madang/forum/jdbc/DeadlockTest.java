package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sessions;
import dev.madang.forum.jdbc.db.StatementHook;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.PageQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that wait for each other on the real servers, which end one of them. */
class DeadlockTest {

    /** One that the server would rather not end: it has done more, is older, and looks for deadlocks later. */
    private static Connection rival(TestDatabase database, JdbcAddress address) throws SQLException {
        JdbcAddress administrator = Sessions.administrator(database, address);
        Connection rival = administrator.dataSource().getConnection();
        try (Statement statement = rival.createStatement()) {
            if (database == TestDatabase.POSTGRESQL) {
                statement.execute("SET deadlock_timeout = '1min'");
            }
            statement.execute("CREATE TABLE ballast (id INT PRIMARY KEY)");
            rival.setAutoCommit(false);
            for (int i = 0; i < 200; i++) {
                statement.execute("INSERT INTO ballast (id) VALUES (" + i + ")");
            }
            statement.execute("SELECT last_number FROM forum_span WHERE lvl = 0 FOR UPDATE");
        }
        return rival;
    }

    private static void lockPost(Connection rival) {
        try (Statement statement = rival.createStatement()) {
            statement.execute("SELECT version FROM forum_post_tally FOR UPDATE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PostNumber move(ForumStorage storage, Stage stage) {
        return Fixtures.done(storage.posts().move(new MovePost(stage.talked(), 1, Stage.QNA, 1, Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsEndedBeginsAgain(TestDatabase database) throws SQLException {
        JdbcAddress address = database.freshSchema();
        try (JdbcForumStorage plain = JdbcForumStorage.open(address.dataSource())) {
            Stage stage = Stage.set(plain);
            Connection rival = rival(database, address);
            List<CompletableFuture<Void>> wait = new ArrayList<>();
            List<Integer> again = new ArrayList<>();
            // The mover has the post by then, and wants the boards, which the rival has.
            Runnable entangle = () -> {
                wait.add(CompletableFuture.runAsync(() -> lockPost(rival)));
                Sessions.of(database, address).awaitWaiting();
            };
            try (JdbcForumStorage storage = JdbcForumStorage.builder(StatementHook.before(
                            address.dataSource(),
                            sql -> sql.contains("forum_span") && sql.contains("FOR UPDATE"),
                            entangle))
                    .waiter(attempt -> {
                        again.add(attempt);
                        wait.forEach(CompletableFuture::join);
                        Quietly.run(rival::close);
                    })
                    .open()) {
                assertThat(move(storage, stage).board()).isEqualTo(Stage.QNA);
            }
            assertThat(again).containsExactly(1);
            assertThat(plain.lists()
                            .page(new PageQuery(FREE, Visibility.PUBLISHED, 1, 25))
                            .total())
                    .isEqualTo(2);
        }
    }
}
