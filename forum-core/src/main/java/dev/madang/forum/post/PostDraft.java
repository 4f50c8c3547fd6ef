package dev.madang.forum.post;

import dev.madang.forum.Violations;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.text.TextRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post to be written. Holds what was typed; the service checks it all at once. Title, body and nickname must be given. Not
 * thread-safe.
 */
public final class PostDraft {

    private final BoardKey board;
    private final PostFields fields = new PostFields();
    private @Nullable String nickname;
    private @Nullable String idempotencyKey;

    private PostDraft(BoardKey board) {
        this.board = board;
    }

    /** A draft for {@code board}. */
    public static PostDraft on(BoardKey board) {
        return new PostDraft(Violations.required("board", board));
    }

    /** One line, as long as the board allows. */
    public PostDraft title(@Nullable String title) {
        fields.title = title;
        return this;
    }

    /** Plain text, as long as the board allows. */
    public PostDraft body(@Nullable String body) {
        fields.body = body;
        return this;
    }

    /** The name to write under: one line, as long as the board allows. */
    public PostDraft nickname(@Nullable String nickname) {
        this.nickname = nickname;
        return this;
    }

    /** One of the board's categories. */
    public PostDraft category(@Nullable String category) {
        fields.category = category;
        return this;
    }

    /** Makes the post secret, where the board allows it. */
    public PostDraft secret() {
        fields.secrecy = Secrecy.SECRET;
        return this;
    }

    /** Makes a repetition of this write answer what the first one made. */
    public PostDraft idempotencyKey(@Nullable String key) {
        this.idempotencyKey = key;
        return this;
    }

    /** The board to write on. */
    public BoardKey board() {
        return board;
    }

    /**
     * What this draft makes under {@code limits}.
     *
     * @throws dev.madang.forum.InvalidInputException naming every violation
     */
    public Checked check(BoardLimits limits) {
        Violations violations = new Violations();
        PostContent content = fields.check(Violations.required("limits", limits), violations);
        String name = TextRule.line("nickname", 1, limits.nickname()).check(nickname, violations);
        Optional<String> key =
                TextRule.line("idempotencyKey", 1, IdempotencyKey.MAX_LENGTH).checkOptional(idempotencyKey, violations);
        violations.throwIfAny();
        return new Checked(content, Nickname.of(name), key.map(IdempotencyKey::of));
    }

    /**
     * A draft found good.
     *
     * @param content what the post says
     * @param nickname the name to write under
     * @param idempotencyKey what makes a repetition one write
     */
    public record Checked(PostContent content, Nickname nickname, Optional<IdempotencyKey> idempotencyKey) {}
}
