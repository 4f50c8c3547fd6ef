package dev.madang.forum.examples.boardweb;

import java.io.Serial;

/** The command line says nothing that this program understands. */
final class UsageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
