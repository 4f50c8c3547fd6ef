package dev.madang.forum.comment;

import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.text.TextRule;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A comment to be written. Holds what was typed; the service checks it all at once. Body and nickname must be given. Not
 * thread-safe.
 */
public final class CommentDraft {

    private final PostId post;
    private @Nullable String body;
    private @Nullable String nickname;
    private @Nullable String idempotencyKey;
    private Secrecy secrecy = Secrecy.OPEN;
    private OptionalInt parent = OptionalInt.empty();

    private CommentDraft(PostId post) {
        this.post = post;
    }

    /** A draft for {@code post}. */
    public static CommentDraft on(PostId post) {
        return new CommentDraft(Violations.required("post", post));
    }

    /** Plain text, as long as the board allows. */
    public CommentDraft body(@Nullable String body) {
        this.body = body;
        return this;
    }

    /** The name to write under: one line, as long as the board allows. */
    public CommentDraft nickname(@Nullable String nickname) {
        this.nickname = nickname;
        return this;
    }

    /** Makes it a reply to comment {@code number} of the same post. */
    public CommentDraft replyTo(int number) {
        this.parent = OptionalInt.of(number);
        return this;
    }

    /** Makes the comment secret, where the board allows it. */
    public CommentDraft secret() {
        this.secrecy = Secrecy.SECRET;
        return this;
    }

    /** Makes a repetition of this write answer what the first one made. */
    public CommentDraft idempotencyKey(@Nullable String key) {
        this.idempotencyKey = key;
        return this;
    }

    /** The post to comment on. */
    public PostId post() {
        return post;
    }

    /**
     * What this draft makes under {@code limits}.
     *
     * @throws dev.madang.forum.InvalidInputException naming every violation
     */
    public Checked check(BoardLimits limits) {
        Violations violations = new Violations();
        Violations.required("limits", limits);
        String text = TextRule.text("body", 1, limits.comment()).check(body, violations);
        String name = TextRule.line("nickname", 1, limits.nickname()).check(nickname, violations);
        Optional<String> key =
                TextRule.line("idempotencyKey", 1, IdempotencyKey.MAX_LENGTH).checkOptional(idempotencyKey, violations);
        if (parent.isPresent() && (parent.getAsInt() < 1 || parent.getAsInt() > CommentId.MAX_NUMBER)) {
            violations.add(new Violation(
                    "parent", Violation.Code.OUT_OF_RANGE, Map.of("min", 1, "max", CommentId.MAX_NUMBER)));
        }
        violations.throwIfAny();
        return new Checked(text, Nickname.of(name), parent, secrecy, key.map(IdempotencyKey::of));
    }

    /**
     * A draft found good.
     *
     * @param body the text
     * @param nickname the name to write under
     * @param parent the comment that it replies to
     * @param secrecy who it is for
     * @param idempotencyKey what makes a repetition one write
     */
    public record Checked(
            String body,
            Nickname nickname,
            OptionalInt parent,
            Secrecy secrecy,
            Optional<IdempotencyKey> idempotencyKey) {}
}
