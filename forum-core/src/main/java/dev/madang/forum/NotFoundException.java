package dev.madang.forum;

import java.io.Serial;
import java.util.Map;

/**
 * The thing is not there for this actor. A thing that is hidden from the actor answers exactly as one that never was.
 *
 * <p>Code {@code not-found}; parameters {@code what} (such as {@code post}) and {@code id}.
 */
public final class NotFoundException extends ForumException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Reports that {@code what} {@code id} is not there.
     *
     * @param what the kind of thing, such as {@code post}
     * @param id the id that was asked for
     */
    public NotFoundException(String what, String id) {
        super("not-found", what + " " + id + " is not there", Map.of("what", what, "id", id));
    }
}
