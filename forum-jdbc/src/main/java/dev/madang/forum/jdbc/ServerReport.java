package dev.madang.forum.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Asks the PostgreSQL driver who reports an error. Loaded only where that driver is there: statements commit themselves only on it. */
final class ServerReport {

    /** The server is told to end at once, at any point of a commit too, so this report says nothing about the statement. */
    private static final String CRASH_SHUTDOWN = "57P02";

    /** A pooler between says so when it has lost the server, as PgBouncer does with 08P01, and knows no more than the driver would. */
    private static final String OF_CONNECTIONS = "08";

    /** What a server that ends in a panic says why: no disk, no memory, no answer of the system, an error within itself. */
    private static final Set<String> OF_PANICS = Set.of("53", "58", "XX");

    private static final String ERROR = "ERROR";

    private ServerReport() {}

    /**
     * Whether the server itself reported that the statement failed. A session that is ended (57P01) reports so only before its statement is
     * committed: the answer to a commit goes out before the session looks at interrupts again. A panic, when the log of writes has no room, may come
     * after the commit is on the disk; its name depends on the server's language, so where one may be meant only a plain error is believed.
     */
    static boolean isAbout(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof PSQLException report
                && report.getServerErrorMessage() != null
                && state != null
                && !state.startsWith(OF_CONNECTIONS)
                && !state.equals(CRASH_SHUTDOWN)
                && !mayBePanic(report.getServerErrorMessage(), state);
    }

    private static boolean mayBePanic(ServerErrorMessage message, String state) {
        return OF_PANICS.contains(state.substring(0, 2)) && !ERROR.equals(message.getSeverity());
    }
}
