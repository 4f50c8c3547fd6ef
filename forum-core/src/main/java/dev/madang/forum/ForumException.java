package dev.madang.forum;

import java.io.Serial;
import java.util.Map;

/**
 * What the engine throws when it does not do what it was asked.
 *
 * <p>Each exception carries a stable {@link #code()} and its {@link #params()}, so that a host can say it in its readers' language.
 * The message is for logs, in English. Neither holds SQL, a full client address, a password or another person's text.
 *
 * <p>Unchecked, so that a host's own transaction rolls back.
 */
public abstract sealed class ForumException extends RuntimeException
        permits AccessDeniedException,
                ConflictException,
                InvalidInputException,
                NotFoundException,
                RateLimitedException,
                StorageException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> params;

    ForumException(String code, String message, Map<String, Object> params) {
        super(message);
        this.code = code;
        this.params = Map.copyOf(params);
    }

    /** Says what went wrong in one stable word, such as {@code not-found}; the codes are part of the API. */
    public final String code() {
        return code;
    }

    /** The values that belong to the {@link #code()}: strings, numbers and lists of them; unmodifiable, empty after deserialization. */
    public final Map<String, Object> params() {
        return params == null ? Map.of() : params;
    }
}
