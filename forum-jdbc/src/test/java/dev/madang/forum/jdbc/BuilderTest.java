package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BuilderTest {

    /** A database that can only say what it is. */
    private static DataSource ofProduct(String product, int major, int minor) {
        Map<String, Object> answers = Map.of(
                "getDatabaseProductName", product,
                "getDatabaseProductVersion", major + "." + minor,
                "getDatabaseMajorVersion", major,
                "getDatabaseMinorVersion", minor);
        DatabaseMetaData server = answering(DatabaseMetaData.class, answers);
        Connection connection = answering(Connection.class, Map.of("getMetaData", server));
        return answering(DataSource.class, Map.of("getConnection", connection));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                BuilderTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    @ParameterizedTest
    @CsvSource({"Oracle, 23, 0", "MySQL, 9, 0", "PostgreSQL, 13, 20", "MariaDB, 10, 5", "H2, 1, 4"})
    void refusesADatabaseByNameThatTheForumDoesNotRunOn(String product, int major, int minor) {
        assertThatThrownBy(() -> JdbcForumStorage.open(ofProduct(product, major, minor)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(product)
                .hasMessageContaining("H2 2, PostgreSQL 14, MariaDB 10.6 or newer");
    }

    @Test
    void namesEverySettingThatIsWrong() {
        assertThatThrownBy(
                        () -> JdbcForumStorage.builder(TestDatabase.H2.fresh().dataSource())
                                .tablePrefix("1; DROP")
                                .schema("Public")
                                .statementTimeout(Duration.ofSeconds(-1))
                                .open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tablePrefix")
                .hasMessageContaining("schema")
                .hasMessageContaining("statementTimeout");
    }

    /** The connection's own schema is another one, and stays so. */
    @ParameterizedTest
    @EnumSource
    void putsTheTablesIntoTheSchemaThatIsNamed(TestDatabase database) throws SQLException {
        JdbcAddress address = database.fresh();
        String schema = "forum_apart_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Sql.run(address.dataSource(), "CREATE SCHEMA " + schema);
        try (HikariDataSource pool = Pool.AUSTERE.over(address)) {
            String usual = current(pool);
            try (JdbcForumStorage storage = JdbcForumStorage.builder(pool)
                    .schema(schema)
                    .tablePrefix("cafe_")
                    .open()) {
                assertThat(current(pool)).isEqualTo(usual);
                Fixtures.board(storage);
                Fixtures.write(storage);
                assertThat(Fixtures.firstPage(storage).total()).isEqualTo(1);
            }
            JdbcForumStorage.builder(pool)
                    .schema(schema)
                    .tablePrefix("cafe_")
                    .schemaMode(SchemaMode.VALIDATE)
                    .open()
                    .close();
        }
        assertThat(Sql.ask(address.dataSource(), "SELECT COUNT(*) FROM " + schema + ".cafe_post"))
                .isEqualTo("1");
    }

    private static String current(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            String answer = connection.getCatalog() + "." + connection.getSchema();
            connection.rollback();
            return answer;
        }
    }

    @Test
    void namesWhatIsNullInEveryPublicMethod() {
        DataSource host = TestDatabase.H2.fresh().dataSource();
        try (JdbcForumStorage storage = JdbcForumStorage.open(host)) {
            assertNullsAreNamed(JdbcForumStorage.class, storage);
            assertNullsAreNamed(JdbcForumStorageBuilder.class, JdbcForumStorage.builder(host));
        }
    }

    private static void assertNullsAreNamed(Class<?> type, Object on) {
        int checked = 0;
        for (Method method : type.getMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            for (int at = 0; method.getDeclaringClass() == type && at < parameters.length; at++) {
                if (!parameters[at].isPrimitive()) {
                    assertNullIsNamed(method, on, at);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(5);
    }

    private static void assertNullIsNamed(Method method, Object on, int at) {
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(parameter -> parameter == String.class ? "H2" : answer(parameter))
                .toArray();
        arguments[at] = null;
        assertThatThrownBy(() -> method.invoke(on, arguments))
                .as("%s", method)
                .hasCauseInstanceOf(InvalidInputException.class);
    }

    private static Object answer(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isInterface() ? answering(type, Map.of()) : Duration.ZERO;
    }
}
