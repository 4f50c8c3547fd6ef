package dev.madang.forum.examples.crashtest;

import java.io.Serial;

/** The command line asks for something that there is not. */
final class UsageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
