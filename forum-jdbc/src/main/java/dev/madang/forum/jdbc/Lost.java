package dev.madang.forum.jdbc;

/** A race that was lost: a statement saw what no longer holds. Nothing was done, and the whole operation is run again. */
final class Lost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Lost() {
        super("lost a race", null, false, false);
    }
}
