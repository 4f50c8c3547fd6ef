package dev.madang.forum.jdbc.db;

import java.time.Duration;
import javax.sql.DataSource;

/** What a database server does for others, as its administrator sees it. */
public final class Sessions {

    /** InnoDB renews what it tells of its transactions only when nobody has asked for 0.1 s: who asks more often may see the same for ever. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final TestDatabase database;
    private final DataSource administrator;

    private Sessions(TestDatabase database, DataSource administrator) {
        this.database = database;
        this.administrator = administrator;
    }

    /** Of the server that this address leads to. */
    public static Sessions of(TestDatabase database, JdbcAddress address) {
        return new Sessions(database, administrator(database, address).dataSource());
    }

    /** The same database as its administrator. */
    public static JdbcAddress administrator(TestDatabase database, JdbcAddress address) {
        return switch (database) {
            case H2 -> address;
            case POSTGRESQL ->
                new JdbcAddress(address.url(), "postgres", "").with("options", "-c%20synchronous_commit=local");
            case MARIADB -> new JdbcAddress(address.url(), "root", "");
        };
    }

    /** Waits until somebody waits for a lock that another transaction holds. */
    public void awaitWaiting() {
        Patience.await("somebody waiting for a lock", BETWEEN_LOOKS, this::somebodyWaits);
    }

    /** Whether somebody waits for a lock that another transaction holds. */
    public boolean somebodyWaits() {
        return !"0".equals(count(waiting()));
    }

    /** Ends the session that waits for a lock. */
    public void endWaiting() {
        end(waiting());
    }

    /** Waits until somebody is held up in COMMIT. */
    public void awaitCommitting() {
        Patience.await("somebody in COMMIT", () -> !"0".equals(count(committing())));
    }

    /** Ends the session that is held up in COMMIT. */
    public void endCommitting() {
        end(committing());
    }

    private String count(String from) {
        return Sql.ask(administrator, "SELECT COUNT(*) " + from);
    }

    private void end(String from) {
        switch (database) {
            case POSTGRESQL -> Sql.ask(administrator, "SELECT pg_terminate_backend(pid) " + from);
            case MARIADB -> Sql.run(administrator, "KILL CONNECTION " + Sql.ask(administrator, "SELECT id " + from));
            case H2 -> throw new IllegalStateException("an embedded database has no sessions to end");
        }
    }

    private String waiting() {
        return switch (database) {
            case H2 -> "FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL";
            case POSTGRESQL -> "FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
            case MARIADB ->
                "FROM (SELECT trx_mysql_thread_id AS id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT') w";
        };
    }

    private String committing() {
        return switch (database) {
            case H2 -> throw new IllegalStateException("an embedded database has no sessions to look at");
            case POSTGRESQL -> "FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
            case MARIADB -> "FROM information_schema.processlist WHERE info = 'COMMIT'";
        };
    }
}
