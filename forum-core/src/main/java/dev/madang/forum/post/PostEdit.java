package dev.madang.forum.post;

import dev.madang.forum.Violations;
import dev.madang.forum.board.BoardLimits;
import org.jspecify.annotations.Nullable;

/**
 * A change to a post's words. It carries the version that was seen, and is refused with a conflict when the post has changed
 * since. What is not set stays as it is; {@link #noCategory()} and {@link #open()} clear. An edit that sets nothing, or what is there already,
 * is an edit too, and makes a version. Not thread-safe.
 */
public final class PostEdit {

    private final PostId id;
    private final long version;
    private @Nullable String title;
    private @Nullable String body;
    private @Nullable String category;
    private @Nullable Secrecy secrecy;

    private PostEdit(PostId id, long version) {
        this.id = id;
        this.version = version;
    }

    /** A change to {@code seen}. */
    public static PostEdit of(Post seen) {
        return of(Violations.required("post", seen).id(), seen.version());
    }

    /** A change to the post {@code id}, which was seen at {@code version}. */
    public static PostEdit of(PostId id, long version) {
        return new PostEdit(Violations.required("post", id), Violations.within("version", version, 1, Long.MAX_VALUE));
    }

    /** Another title. */
    public PostEdit title(String title) {
        this.title = Violations.required("title", title);
        return this;
    }

    /** Another body. */
    public PostEdit body(String body) {
        this.body = Violations.required("body", body);
        return this;
    }

    /** Another one of the board's categories. */
    public PostEdit category(String category) {
        this.category = Violations.required("category", category);
        return this;
    }

    /** No category any more. */
    public PostEdit noCategory() {
        this.category = "";
        return this;
    }

    /** Makes it secret, where the board allows it. */
    public PostEdit secret() {
        this.secrecy = Secrecy.SECRET;
        return this;
    }

    /** Makes it secret no more. */
    public PostEdit open() {
        this.secrecy = Secrecy.OPEN;
        return this;
    }

    /** The post to change. */
    public PostId id() {
        return id;
    }

    /** The version that was seen. */
    public long version() {
        return version;
    }

    /**
     * Checks what is set under {@code limits}.
     *
     * @throws dev.madang.forum.InvalidInputException naming every violation
     */
    public void check(BoardLimits limits) {
        typed(limits);
    }

    /**
     * What this change makes of {@code present} under {@code limits}. What is left alone is not checked again.
     *
     * @throws dev.madang.forum.InvalidInputException naming every violation
     */
    public PostContent applyTo(PostContent present, BoardLimits limits) {
        Violations.required("present", present);
        PostContent typed = typed(limits);
        return new PostContent(
                title == null ? present.title() : typed.title(),
                body == null ? present.body() : typed.body(),
                category == null ? present.category() : typed.category(),
                secrecy == null ? present.secrecy() : secrecy);
    }

    /** What is not set is stood in for by a text that every limit admits. */
    private PostContent typed(BoardLimits limits) {
        Violations violations = new Violations();
        PostFields fields = new PostFields();
        fields.title = title == null ? "-" : title;
        fields.body = body == null ? "-" : body;
        fields.category = category;
        PostContent typed = fields.check(Violations.required("limits", limits), violations);
        violations.throwIfAny();
        return typed;
    }
}
