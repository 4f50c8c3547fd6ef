package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.jdbc.FaultSweep.Ending;
import dev.madang.forum.jdbc.FaultSweep.Way;
import dev.madang.forum.storage.ForumStorage;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The same as {@link FaultSweep} within a transaction of the host's: what fails is not done, it is the host's to roll back, and then nothing is
 * there; the transaction is neither ended nor its mode changed, and may be run again.
 */
final class JoinedSweep implements AutoCloseable {

    private final FaultyForum forum;
    private final JdbcForumStorage storage;
    private Connection host;
    private int tried;

    JoinedSweep(FaultyForum forum) throws SQLException {
        this.forum = forum;
        this.storage = JdbcForumStorage.open(forum.plain);
        this.host = begin();
    }

    private Connection begin() throws SQLException {
        Connection connection = forum.faulty.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** How many calls failed, each once. */
    int tried() {
        return tried;
    }

    void sweep(Intent intent, Way way) throws SQLException {
        forum.restore(intent.spoil());
        Content before = forum.content();
        intent.call().apply(storage, forum.stage);
        Content after = forum.content();
        forum.restore(before);
        assertThat(after).as("%s changes something", intent).isNotEqualTo(before);
        int k = 1;
        while (fires(intent, way, k)) {
            rollBack(intent + ", " + way + " at call " + k);
            k++;
        }
        assertThat(forum.content()).as("after all of %s, %s", intent, way).isEqualTo(after);
        assertThat(k).as("points of %s, %s", intent, way).isGreaterThan(1);
        tried += k - 1;
    }

    private boolean fires(Intent intent, Way way, int k) throws SQLException {
        ForumStorage joined = storage.on(host);
        forum.faulty.arm(way.calls, k, way.fault, way.sqlState);
        Ending ending = Ending.of(intent, joined, forum.stage);
        forum.faulty.disarm();
        String fired = forum.faulty.fired();
        String where = intent + ", " + way + " at call " + k + ", " + fired;

        assertThat(fired).as(where).isNotEqualTo("Connection.close").isNotEqualTo("Connection.commit");
        if (fired == null) {
            assertThat(ending.outcome()).as(where).isNull();
            host.commit();
            return false;
        }
        assertThat(ending.outcome()).as(where).isIn(null, Outcome.NOT_DONE);
        return true;
    }

    /** The run without a fault at the end finds the state as it was before them all, or is not what it was. */
    private void rollBack(String where) throws SQLException {
        if (host.isClosed()) {
            host.close();
            host = begin();
        } else {
            assertThat(host.getAutoCommit()).as(where).isFalse();
            host.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        host.rollback();
        host.setAutoCommit(true);
        host.close();
        storage.close();
        assertThat(forum.pool.complaints()).isEmpty();
    }
}
