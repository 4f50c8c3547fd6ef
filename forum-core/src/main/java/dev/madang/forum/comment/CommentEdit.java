package dev.madang.forum.comment;

import dev.madang.forum.Violations;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.text.TextRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change to a comment's words. It carries the version that was seen, and is refused with a conflict when the comment has changed
 * since. What is not set stays as it is. Not thread-safe.
 */
public final class CommentEdit {

    private final CommentId id;
    private final long version;
    private @Nullable String body;
    private @Nullable Secrecy secrecy;

    private CommentEdit(CommentId id, long version) {
        this.id = id;
        this.version = version;
    }

    /** A change to {@code seen}. */
    public static CommentEdit of(Comment seen) {
        return of(Violations.required("comment", seen).id(), seen.version());
    }

    /** A change to the comment {@code id}, which was seen at {@code version}. */
    public static CommentEdit of(CommentId id, long version) {
        return new CommentEdit(
                Violations.required("comment", id), Violations.within("version", version, 1, Long.MAX_VALUE));
    }

    /** Another text. */
    public CommentEdit body(String body) {
        this.body = Violations.required("body", body);
        return this;
    }

    /** Makes it secret, where the board allows it. */
    public CommentEdit secret() {
        this.secrecy = Secrecy.SECRET;
        return this;
    }

    /** Makes it secret no more. */
    public CommentEdit open() {
        this.secrecy = Secrecy.OPEN;
        return this;
    }

    /** The comment to change. */
    public CommentId id() {
        return id;
    }

    /** The version that was seen. */
    public long version() {
        return version;
    }

    /**
     * What this change makes the text under {@code limits}; empty when it leaves the text alone.
     *
     * @throws dev.madang.forum.InvalidInputException naming every violation
     */
    public Optional<String> checkBody(BoardLimits limits) {
        Violations.required("limits", limits);
        if (body == null) {
            return Optional.empty();
        }
        Violations violations = new Violations();
        String text = TextRule.text("body", 1, limits.comment()).check(body, violations);
        violations.throwIfAny();
        return Optional.of(text);
    }

    /** Who the comment is for from now on; empty when that is left alone. */
    public Optional<Secrecy> secrecy() {
        return Optional.ofNullable(secrecy);
    }
}
