package dev.madang.forum.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of failures, told apart by SQLState and vendor code and never by words. */
enum Fault {
    /** Deadlock, or a snapshot that is too old: the database rolled it back and says so. */
    CONFLICT("conflict"),
    /** Waited for a lock too long; on MariaDB the transaction is then still open. */
    LOCK_TIMEOUT("lock-timeout"),
    /** Another operation stored the same key first. */
    DUPLICATE("duplicate"),
    TIMEOUT("timeout"),
    READ_ONLY("read-only"),
    DISK_FULL("disk-full"),
    CONNECTION("connection"),
    OTHER("database");

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    private static final Set<Integer> CONFLICT_CODES = Set.of(1213, 1020, 90131);
    private static final Set<Integer> LOCK_CODES = Set.of(1205, 50200);
    private static final Set<Integer> TIMEOUT_CODES = Set.of(1969, 3024, 1317, 57014);
    private static final Set<Integer> READ_ONLY_CODES = Set.of(1792, 1290, 1836, 90097);
    private static final Set<Integer> DISK_CODES = Set.of(1021, 1114, 90031, 90028);
    /** What H2 says of a connection whose database it has closed. */
    private static final Set<Integer> GONE_CODES = Set.of(90007, 90067, 90098, 90121);

    private final String reason;

    Fault(String reason) {
        this.reason = reason;
    }

    /** The stable word of {@link dev.madang.forum.StorageException}. */
    String reason() {
        return reason;
    }

    /** Whether the whole operation may succeed when it is run again. */
    boolean isPassing() {
        return this == CONFLICT || this == LOCK_TIMEOUT || this == DUPLICATE;
    }

    static Fault of(@Nullable SQLException failure) {
        if (failure == null) {
            return OTHER;
        }
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        int code = failure.getErrorCode();
        if (CONFLICTS.contains(state) || CONFLICT_CODES.contains(code)) {
            return CONFLICT;
        }
        if (state.equals("55P03") || LOCK_CODES.contains(code)) {
            return LOCK_TIMEOUT;
        }
        if (state.equals("23505") || (state.equals("23000") && code == 1062)) {
            return DUPLICATE;
        }
        return lasting(failure, state, code);
    }

    private static Fault lasting(SQLException failure, String state, int code) {
        if (state.equals("57014") || TIMEOUT_CODES.contains(code)) {
            return TIMEOUT;
        }
        if (state.equals("25006") || READ_ONLY_CODES.contains(code)) {
            return READ_ONLY;
        }
        if (state.equals("53100") || DISK_CODES.contains(code)) {
            return DISK_FULL;
        }
        boolean gone = state.startsWith("08") || state.startsWith("57P") || GONE_CODES.contains(code);
        return gone || failure instanceof SQLTransientConnectionException ? CONNECTION : OTHER;
    }
}
