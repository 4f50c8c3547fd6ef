package dev.madang.forum.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsStored(TestDatabase database) {
        DataSource fresh = database.fresh().dataSource();

        Sql.run(fresh, "CREATE TABLE note (id INT PRIMARY KEY)");
        Sql.run(fresh, "INSERT INTO note VALUES (7)");

        assertThat(Sql.ask(fresh, "SELECT id FROM note")).isEqualTo("7");
    }

    @ParameterizedTest
    @EnumSource
    void givesEachCallerADatabaseOfItsOwn(TestDatabase database) {
        assertApart(database.fresh(), database.fresh());
    }

    @ParameterizedTest
    @EnumSource
    void givesEachCallerASchemaOfItsOwn(TestDatabase database) {
        assertApart(database.freshSchema(), database.freshSchema());
    }

    @Test
    void postgreSqlIsAsDurableAsItComes() {
        DataSource fresh = TestDatabase.POSTGRESQL.fresh().dataSource();

        assertThat(Sql.ask(fresh, "SHOW fsync")).isEqualTo("on");
        assertThat(Sql.ask(fresh, "SHOW synchronous_commit")).isEqualTo("on");
    }

    @Test
    void mariaDbIsAsDurableAsItComes() {
        DataSource fresh = TestDatabase.MARIADB.fresh().dataSource();

        assertThat(Sql.ask(fresh, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
    }

    @Test
    void mariaDbHasLatin1ForWhatNamesNoCharacterSet() {
        DataSource fresh = TestDatabase.MARIADB.fresh().dataSource();

        assertThat(Sql.ask(fresh, "SELECT @@character_set_database")).isEqualTo("latin1");
    }

    @Test
    void theOwnerIsNoAdministrator() {
        assertThat(Sql.ask(TestDatabase.POSTGRESQL.fresh().dataSource(), "SHOW is_superuser"))
                .isEqualTo("off");
        DataSource mariaDb = TestDatabase.MARIADB.fresh().dataSource();
        assertThatThrownBy(() -> Sql.run(mariaDb, "SET GLOBAL read_only = 1"))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void anAddressTakesOptionsOfTheDriver() {
        JdbcAddress fresh = TestDatabase.POSTGRESQL
                .fresh()
                .with("ApplicationName", "madang")
                .with("prepareThreshold", "1");

        assertThat(Sql.ask(fresh.dataSource(), "SHOW application_name")).isEqualTo("madang");
    }

    private static void assertApart(JdbcAddress one, JdbcAddress another) {
        Sql.run(one.dataSource(), "CREATE TABLE note (id INT PRIMARY KEY)");

        assertThatThrownBy(() -> Sql.ask(another.dataSource(), "SELECT count(*) FROM note"))
                .hasRootCauseInstanceOf(SQLException.class);
        Sql.run(another.dataSource(), "CREATE TABLE note (id INT PRIMARY KEY)");
    }
}
