package dev.madang.forum.jdbc.db;

/** What happens to a command on its way through a {@link TcpProxy}. */
public enum Fate {
    /** It never arrives: the connection is cut before it is passed on. The server has not done it. */
    LOSE_COMMAND,

    /**
     * It arrives and is answered, and the connection is cut instead of passing the answer on. The server has done it.
     */
    LOSE_ANSWER,

    /** It is held back, and so is all that comes after it on any connection, until {@link TcpProxy#resume}. */
    STALL
}
