package dev.madang.forum.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsTest {

    @ParameterizedTest
    @EnumSource
    void aWaitThatBeginsAfterTheFirstLookIsSeen(TestDatabase database) throws Exception {
        JdbcAddress address = database.freshSchema();
        Sql.run(address.dataSource(), "CREATE TABLE held (n INT)");
        Sql.run(address.dataSource(), "INSERT INTO held VALUES (0)");
        Sessions sessions = Sessions.of(database, address);
        try (Connection holder = address.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("UPDATE held SET n = 1");
            assertThat(sessions.somebodyWaits()).isFalse();
            CompletableFuture<Void> waiter =
                    CompletableFuture.runAsync(() -> Sql.run(address.dataSource(), "UPDATE held SET n = 2"));
            sessions.awaitWaiting();
            holder.rollback();
            waiter.get();
        }
    }
}
