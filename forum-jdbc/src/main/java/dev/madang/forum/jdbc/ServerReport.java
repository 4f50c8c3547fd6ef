package dev.madang.forum.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Asks the PostgreSQL driver who reports an error. Loaded only where that driver is there: statements commit themselves only on it. */
final class ServerReport {

    /** The server is told to end at once, at any point of a commit too, so this report says nothing about the statement. */
    private static final String CRASH_SHUTDOWN = "57P02";

    /** A pooler between says so when it has lost the server, as PgBouncer does with 08P01, and knows no more than the driver would. */
    private static final String OF_CONNECTIONS = "08";

    /** What the system's refusals, of which a server may panic, are called: no room, no right to write, no answer, none of its own kinds. */
    private static final List<String> OF_THE_SYSTEM = List.of("53", "58", "XX", "42501", "42809");

    private static final String ERROR = "ERROR";
    private static final String PANIC = "PANIC";

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
        boolean named = PANIC.equals(message.getSeverity());
        return named
                || (!ERROR.equals(message.getSeverity())
                        && OF_THE_SYSTEM.stream().anyMatch(state::startsWith));
    }
}
