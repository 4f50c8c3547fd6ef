package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.storage.BoardRange;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that is killed while it makes the tables, at some of their statements; {@link EveryMigrationKilledTest} is killed at each. */
class MigrationKilledTest {

    /** How many statements lie between two kills. */
    int stride() {
        return 12;
    }

    @ParameterizedTest
    @EnumSource
    void isMadeGoodByTheNextStart(TestDatabase database) throws SQLException {
        int statements = statements(database);
        assertThat(statements).isGreaterThan(stride());
        for (int done = stride() - 1; done < statements; done += stride()) {
            JdbcAddress address = database.fresh();
            AnotherProcess.migrating(address, done).killWhereItStops();
            try (JdbcForumStorage storage = JdbcForumStorage.open(address.dataSource())) {
                Fixtures.board(storage);
                Fixtures.comment(storage, Fixtures.write(storage).id());
                assertThat(storage.maintenance()
                                .verify(new BoardRange(FREE, 0, 10))
                                .found())
                        .as("killed after %s statements", done)
                        .isEmpty();
            }
            JdbcForumStorage.builder(address.dataSource())
                    .schemaMode(SchemaMode.VALIDATE)
                    .open()
                    .close();
        }
    }

    private static int statements(TestDatabase database) throws SQLException {
        try (Connection connection = database.freshSchema().dataSource().getConnection()) {
            return SchemaScript.of(Dialect.of(connection.getMetaData()), "forum_")
                    .steps()
                    .size();
        }
    }
}
