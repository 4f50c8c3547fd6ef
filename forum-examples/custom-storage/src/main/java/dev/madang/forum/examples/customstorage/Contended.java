package dev.madang.forum.examples.customstorage;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Another transaction was in the way, and nothing was done: the intent may begin again. */
final class Contended extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Contended(@Nullable Throwable cause) {
        super("another transaction was in the way", cause);
    }
}
