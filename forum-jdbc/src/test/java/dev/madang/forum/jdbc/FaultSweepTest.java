package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.FaultSweep.Way;
import dev.madang.forum.jdbc.db.StrictPool;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each JDBC call of each operation of the port fails in each way. What the operation then says of itself is true; its state is exactly that
 * before or after it; it settles when it is repeated; and the connection goes back to the pool as it came.
 */
class FaultSweepTest {

    private static final StrictPool.Setting USUAL = connection -> {};

    /** In all ways on H2, where it costs least; on servers the calls that do not reach them fail in one. */
    private static List<Way> ways(TestDatabase database) {
        return switch (database) {
            case H2 -> List.of(Way.INSTEAD, Way.AFTERWARDS, Way.CONNECTION_LOST, Way.VALUE);
            case POSTGRESQL -> List.of(Way.INSTEAD, Way.MEETING_AFTERWARDS, Way.MEETING_CONNECTION_LOST, Way.VALUE);
            case MARIADB -> List.of(Way.INSTEAD, Way.MEETING_AFTERWARDS, Way.MEETING_CONNECTION_LOST);
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyCallOfEveryOperationMayFail(TestDatabase database) throws SQLException {
        try (FaultyForum forum = new FaultyForum(database, USUAL);
                JdbcForumStorage storage = forum.open()) {
            FaultSweep sweep = new FaultSweep(forum, storage);
            sweep.sweepWrites(writes(forum), ways(database));
            sweep.sweepWrites(writes(forum), List.of(Way.DEADLOCK));
            sweep.sweepReads(ReadIntents.all(), ways(database));
            System.out.println(database + ": points tried " + sweep.tried());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCallOfEveryWriteMayFailWithAutoCommitOffAndAnotherIsolation(TestDatabase database) throws SQLException {
        int isolation = database == TestDatabase.MARIADB
                ? Connection.TRANSACTION_READ_COMMITTED
                : Connection.TRANSACTION_REPEATABLE_READ;
        StrictPool.Setting setting = connection -> {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
        };
        try (FaultyForum forum = new FaultyForum(database, setting);
                JdbcForumStorage storage = forum.open()) {
            FaultSweep sweep = new FaultSweep(forum, storage);
            sweep.sweepWrites(writes(forum), List.of(Way.MEETING_INSTEAD));
            System.out.println(database + ", autocommit off: points tried " + sweep.tried());
        }
    }

    private static List<Way> joinedWays(TestDatabase database) {
        return database == TestDatabase.POSTGRESQL
                ? List.of(Way.MEETING_INSTEAD, Way.MEETING_CONNECTION_LOST)
                : List.of(Way.MEETING_INSTEAD);
    }

    @ParameterizedTest
    @EnumSource
    void everyCallMayFailWithinATransactionOfTheHosts(TestDatabase database) throws SQLException {
        try (FaultyForum forum = new FaultyForum(database, USUAL);
                JoinedSweep sweep = new JoinedSweep(forum)) {
            for (Intent intent : WriteIntents.all()) {
                for (Way way : joinedWays(database)) {
                    sweep.sweep(intent, way);
                }
            }
            System.out.println(database + ", joined: points tried " + sweep.tried());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCallToAReplicaMayFail(TestDatabase database) throws SQLException {
        try (FaultyForum forum = new FaultyForum(database, USUAL);
                HikariDataSource primary = Pool.USUAL.over(forum.plain);
                JdbcForumStorage storage = forum.openReplica(primary)) {
            FaultSweep sweep = new FaultSweep(forum, storage);
            sweep.sweepReads(ReadIntents.ofReplicas(), List.of(Way.INSTEAD));
            System.out.println(database + ", replica: points tried " + sweep.tried());
        }
    }

    private static List<Intent> writes(FaultyForum forum) throws SQLException {
        List<Intent> all = new ArrayList<>(WriteIntents.all());
        all.addAll(Together.over(forum.faulty.dataSource()).intents());
        assertThat(all).isNotEmpty();
        return all;
    }
}
