package dev.madang.forum;

import java.io.Serial;
import java.util.Map;

/**
 * No rule allows this actor to do this. Nothing was changed.
 *
 * <p>Code {@code access-denied}; parameter {@code action}, the name of the refused action in lower case.
 */
public final class AccessDeniedException extends ForumException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Reports that {@code action} is refused. */
    public AccessDeniedException(String action) {
        super("access-denied", action + " is not allowed here", Map.of("action", action));
    }
}
