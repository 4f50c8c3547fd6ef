package dev.madang.forum.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseServerTest {

    static Stream<Named<Supplier<DatabaseServer>>> servers() {
        return Stream.of(
                Named.of("PostgreSQL", DatabaseServer::postgres), Named.of("MariaDB", DatabaseServer::mariaDb));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void comesBackAfterAKillWithAllThatWasCommitted(Supplier<DatabaseServer> maker) throws SQLException {
        try (DatabaseServer server = maker.get()) {
            DataSource database = server.fresh().dataSource();
            Sql.run(database, "CREATE TABLE note (id INT PRIMARY KEY)");
            try (Connection open = database.getConnection()) {
                for (int kill = 1; kill <= 3; kill++) {
                    Sql.run(database, "INSERT INTO note VALUES (" + kill + ")");

                    server.kill();

                    assertThatThrownBy(database::getConnection).isInstanceOf(SQLException.class);
                    server.start();
                    assertThat(Sql.ask(database, "SELECT count(*) FROM note")).isEqualTo("" + kill);
                }
                assertThat(open.isValid(1)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void stopsAlthoughAClientIsThere(Supplier<DatabaseServer> maker) throws SQLException {
        try (DatabaseServer server = maker.get()) {
            DataSource database = server.fresh().dataSource();
            try (Connection open = database.getConnection()) {
                server.stop();
                server.start();

                assertThat(open.isValid(1)).isFalse();
            }
            assertThat(Sql.ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void answersNobodyWhileFrozen(Supplier<DatabaseServer> maker) throws Exception {
        try (DatabaseServer server = maker.get()) {
            DataSource database = server.fresh().dataSource();
            try (Connection open = database.getConnection()) {
                server.freeze();
                CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> isValid(open));
                assertThatThrownBy(() -> answer.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

                server.thaw();

                assertThat(answer.get(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void takesSettings() throws SQLException {
        try (DatabaseServer server = DatabaseServer.postgres("fsync=off")) {
            assertThat(Sql.ask(server.administrator().dataSource(), "SHOW fsync"))
                    .isEqualTo("off");
        }
        try (DatabaseServer server = DatabaseServer.mariaDb("innodb-flush-log-at-trx-commit=0")) {
            assertThat(Sql.ask(server.fresh().dataSource(), "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("0");
        }
    }

    @Test
    void failsWithTheServersOwnWordsWhenItDoesNotStart() {
        assertThatThrownBy(() -> DatabaseServer.postgres("no_such_setting=1")).hasMessageContaining("no_such_setting");
        assertThatThrownBy(() -> DatabaseServer.mariaDb("no-such-setting=1")).hasMessageContaining("no-such-setting");
    }

    @Test
    void leavesNothingBehindWhenItsJvmIsKilled() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerInAnotherJvm.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String ready = jvm.inputReader().readLine();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(ready)).orElseThrow();

        jvm.destroyForcibly();

        server.onExit().get(10, TimeUnit.SECONDS);
    }

    private static boolean isValid(Connection connection) {
        try {
            return connection.isValid(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
