package dev.madang.forum.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Tells the storage's own pool which connections will never work again. The pool knows it of servers, and not of H2, which closes a database
 * under its connections when a disk is full or a thread is interrupted in its file: while they are in demand it would lend them for ever.
 */
final class DeadConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return Fault.of(failure) == Fault.CONNECTION ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
