package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    private static final String VERSION = "SELECT MAX(version) FROM forum_schema_version";

    @ParameterizedTest
    @EnumSource
    void migratesOverAPoolOfOne(TestDatabase database) {
        try (HikariDataSource pool = Pool.AUSTERE.over(database.freshSchema());
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            assertThat(storage.boards().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void migratesBesideTheHostsTablesAndItsOwnFlyway(TestDatabase database) {
        DataSource host = database.freshSchema().dataSource();
        Sql.run(host, "CREATE TABLE flyway_schema_history (installed_rank INT PRIMARY KEY)");
        Sql.run(host, "CREATE TABLE orders (id INT PRIMARY KEY)");
        Sql.run(host, "INSERT INTO orders (id) VALUES (7)");

        JdbcForumStorage.open(host).close();
        JdbcForumStorage.open(host).close();

        assertThat(Sql.ask(host, "SELECT id FROM orders")).isEqualTo("7");
        assertThat(Sql.ask(host, "SELECT COUNT(*) FROM flyway_schema_history")).isEqualTo("0");
        assertThat(Sql.ask(host, VERSION)).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void migratesOnceThoughSixNodesStartAtOnce(TestDatabase database) throws Exception {
        DataSource shared = database.freshSchema().dataSource();
        // An embedded database is there while somebody holds it.
        try (Connection held = shared.getConnection()) {
            CyclicBarrier start = new CyclicBarrier(6);
            Callable<String> node = () -> {
                start.await();
                JdbcForumStorage.open(shared).close();
                return Sql.ask(shared, VERSION);
            };
            ExecutorService nodes = Executors.newFixedThreadPool(6);
            try {
                List<Future<String>> opened = nodes.invokeAll(
                        IntStream.range(0, 6).mapToObj(i -> node).toList());
                for (Future<String> one : opened) {
                    assertThat(one.get()).isEqualTo("1");
                }
            } finally {
                nodes.shutdown();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereAMigrationWasCutOff(TestDatabase database) throws SQLException {
        DataSource host = database.freshSchema().dataSource();
        List<SchemaScript.Step> steps = SchemaScript.of(dialect(host), "forum_").steps();
        for (int cut = 1; cut < steps.size(); cut += 9) {
            // As after a kill between a statement and the note that it was done.
            for (SchemaScript.Step step : steps.subList(0, cut)) {
                Sql.run(host, step.sql());
            }
            JdbcForumStorage.open(host).close();
            assertThat(Sql.ask(host, VERSION)).isEqualTo("1");
            host = database.freshSchema().dataSource();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesTablesOfANewerEngineInEveryModeThatLooks(TestDatabase database) {
        DataSource host = database.freshSchema().dataSource();
        JdbcForumStorage.open(host).close();
        Sql.run(host, "INSERT INTO forum_schema_version (version) VALUES (2)");

        for (SchemaMode mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
            assertThatThrownBy(() ->
                            JdbcForumStorage.builder(host).schemaMode(mode).open())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("version 2")
                    .hasMessageContaining("newer engine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensTablesThatTheHostMadeByHand(TestDatabase database) throws SQLException {
        DataSource host = database.freshSchema().dataSource();
        assertThatThrownBy(() -> JdbcForumStorage.builder(host)
                        .schemaMode(SchemaMode.VALIDATE)
                        .open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schemaSql");
        JdbcForumStorage.builder(host).schemaMode(SchemaMode.NONE).open().close();

        String script = JdbcForumStorage.schemaSql(dialect(host).product(), "cafe_");
        try (Connection connection = host.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        try (JdbcForumStorage storage = JdbcForumStorage.builder(host)
                .tablePrefix("cafe_")
                .schemaMode(SchemaMode.VALIDATE)
                .open()) {
            assertThat(storage.boards().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsForumsOfTwoPrefixesApart(TestDatabase database) {
        JdbcAddress address = database.freshSchema();
        JdbcForumStorage.open(address.dataSource()).close();
        JdbcForumStorage.builder(address.dataSource())
                .tablePrefix("second_")
                .open()
                .close();

        assertThat(Sql.ask(address.dataSource(), "SELECT MAX(version) FROM second_schema_version"))
                .isEqualTo("1");
    }

    private static Dialect dialect(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Dialect.of(connection.getMetaData());
        }
    }
}
