package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
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

    /** As a host does with tables of its own, without a word about the forum. */
    private static void migrateHost(DataSource host, String... statements) {
        JavaMigration[] migrations = IntStream.range(0, statements.length)
                .mapToObj(i -> new FlywayMigration(
                        new SchemaScript.Step(Integer.toString(i + 1), "the host's own", statements[i])))
                .toArray(JavaMigration[]::new);
        Flyway.configure()
                .dataSource(host)
                .javaMigrations(migrations)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    @ParameterizedTest
    @EnumSource
    void migratesBesideTheHostsTablesAndItsOwnFlyway(TestDatabase database) {
        DataSource host = database.freshSchema().dataSource();
        String orders = "CREATE TABLE orders (id INT PRIMARY KEY)";
        String order = "INSERT INTO orders (id) VALUES (7)";
        migrateHost(host, orders);
        JdbcForumStorage.open(host).close();
        migrateHost(host, orders, order);
        JdbcForumStorage.open(host).close();

        assertThat(Sql.ask(host, "SELECT id FROM orders")).isEqualTo("7");
        assertThat(Sql.ask(host, VERSION)).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheHostsFlywayItsFirstMigrationAfterTheForums(TestDatabase database) {
        DataSource host = database.freshSchema().dataSource();
        JdbcForumStorage.open(host).close();
        migrateHost(host, "CREATE TABLE orders (id INT PRIMARY KEY)");

        assertThat(Sql.ask(host, "SELECT COUNT(*) FROM orders")).isEqualTo("0");
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
    void opensTablesThatTheHostMadeByHand(TestDatabase database) throws Exception {
        JdbcAddress address = database.freshSchema();
        DataSource host = address.dataSource();
        assertThatThrownBy(() -> JdbcForumStorage.builder(host)
                        .schemaMode(SchemaMode.VALIDATE)
                        .open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schemaSql");
        JdbcForumStorage.builder(host).schemaMode(SchemaMode.NONE).open().close();

        // As a whole, as a person runs it.
        Sql.run(scripted(database, address).dataSource(), printed(dialect(host).product(), "cafe_"));
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

    private static JdbcAddress scripted(TestDatabase database, JdbcAddress address) {
        return database == TestDatabase.MARIADB ? address.with("allowMultiQueries", "true") : address;
    }

    /** What the jar prints when it is run by itself: with none of the libraries that it needs otherwise. */
    private static String printed(String product, String prefix) throws Exception {
        Path classes = Path.of(PrintSchema.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes.toString(),
                        PrintSchema.class.getName(),
                        product,
                        prefix)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(text).isEqualTo(JdbcForumStorage.schemaSql(product, prefix));
        return text;
    }

    private static Dialect dialect(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Dialect.of(connection.getMetaData());
        }
    }
}
