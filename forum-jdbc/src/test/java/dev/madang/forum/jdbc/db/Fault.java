package dev.madang.forum.jdbc.db;

/** How a JDBC call fails. */
public enum Fault {
    /** The driver is not asked; the call throws. */
    INSTEAD,

    /** The driver does what it is asked; then the call throws all the same. */
    AFTERWARDS,

    /** The connection is closed under the program, and the call throws. */
    CONNECTION_LOST
}
