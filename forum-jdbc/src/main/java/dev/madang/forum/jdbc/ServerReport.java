package dev.madang.forum.jdbc;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Asks the PostgreSQL driver who reports an error. Loaded only where that driver is there: statements commit themselves only on it. */
final class ServerReport {

    /** The server is told to end at once, at any point of a commit too, so this report says nothing about the statement. */
    private static final String CRASH_SHUTDOWN = "57P02";

    /** A pooler between says so when it has lost the server, as PgBouncer does with 08P01, and knows no more than the driver would. */
    private static final String OF_CONNECTIONS = "08";

    private ServerReport() {}

    /**
     * Whether the server itself reported that the statement failed. A session that is ended (57P01) reports so only before its statement is
     * committed: the answer to a commit goes out before the session looks at interrupts again.
     */
    static boolean isAbout(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof PSQLException report
                && report.getServerErrorMessage() != null
                && state != null
                && !state.startsWith(OF_CONNECTIONS)
                && !state.equals(CRASH_SHUTDOWN);
    }
}
