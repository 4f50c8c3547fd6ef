package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host does not bring is not missed, or is named. */
class AbsentLibrariesTest {

    /** Runs within a class loader that lacks some libraries; answers what came of it. */
    static final class Host {

        private Host() {}

        static String open(String driver, String url, String user, String mode) throws Exception {
            Class.forName(driver, true, Host.class.getClassLoader());
            JdbcAddress address = new JdbcAddress(url, user, "");
            try (JdbcForumStorage storage = JdbcForumStorage.builder(address.dataSource())
                    .schemaMode(SchemaMode.valueOf(mode))
                    .open()) {
                Fixtures.board(storage);
                Fixtures.write(storage);
                return "posts: " + Fixtures.firstPage(storage).total();
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        }
    }

    private static String driver(TestDatabase database) {
        return switch (database) {
            case H2 -> "org.h2.Driver";
            case POSTGRESQL -> "org.postgresql.Driver";
            case MARIADB -> "org.mariadb.jdbc.Driver";
        };
    }

    private static List<String> otherDrivers(TestDatabase database) {
        return Stream.of("h2-", "postgresql-", "mariadb-java-client-")
                .filter(jar -> !driver(database).contains(jar.substring(0, jar.indexOf('-'))))
                .toList();
    }

    private static String open(TestDatabase database, JdbcAddress address, SchemaMode mode, List<String> absent)
            throws ReflectiveOperationException, IOException {
        URL[] present = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> absent.stream().noneMatch(new File(entry).getName()::startsWith))
                .map(AbsentLibrariesTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(present, ClassLoader.getPlatformClassLoader())) {
            Method open = loader.loadClass(Host.class.getName())
                    .getDeclaredMethod("open", String.class, String.class, String.class, String.class);
            open.setAccessible(true);
            return (String) open.invoke(null, driver(database), address.url(), address.user(), mode.name());
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void flywayIsNamedWhereItIsToMigrate(TestDatabase database) throws Exception {
        JdbcAddress address = database.freshSchema();

        assertThat(open(database, address, SchemaMode.MIGRATE, List.of("flyway-")))
                .contains("org.flywaydb:flyway-core", "schemaSql", "VALIDATE");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void flywaysPartForTheDatabaseIsNamedToo(TestDatabase database) throws Exception {
        String part = database == TestDatabase.POSTGRESQL ? "flyway-database-postgresql" : "flyway-mysql";

        assertThat(open(database, database.freshSchema(), SchemaMode.MIGRATE, List.of(part)))
                .contains("org.flywaydb:" + part)
                .doesNotContain("flyway-core");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMissesFlywayWhereTheTablesAreThere(TestDatabase database) throws Exception {
        JdbcAddress address = database.freshSchema();
        JdbcForumStorage.open(address.dataSource()).close();

        assertThat(open(database, address, SchemaMode.VALIDATE, List.of("flyway-")))
                .isEqualTo("posts: 1");
        ForumTables.NAMES.forEach(table -> Sql.run(address.dataSource(), "DELETE FROM " + table));
        assertThat(open(database, address, SchemaMode.NONE, List.of("flyway-"))).isEqualTo("posts: 1");
        ForumTables.NAMES.forEach(table -> Sql.run(address.dataSource(), "DELETE FROM " + table));
        assertThat(open(database, address, SchemaMode.MIGRATE, List.of("flyway-")))
                .isEqualTo("posts: 1");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMissesTheDriversOfOtherDatabases(TestDatabase database) throws Exception {
        assertThat(open(database, database.freshSchema(), SchemaMode.MIGRATE, otherDrivers(database)))
                .isEqualTo("posts: 1");
    }
}
