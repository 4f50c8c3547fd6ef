package dev.madang.forum.jdbc;

import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A post to be stored, and how its columns are written.
 *
 * @param content what it says
 * @param state its status and flags
 * @param byline who wrote it
 * @param subject the host's thing
 * @param dates its times and version
 * @param views its views
 */
record PostLine(
        PostContent content,
        PostState state,
        Byline byline,
        Optional<Subject> subject,
        TransferItem.Dates dates,
        long views) {

    static final String NAMES =
            "id, board_no, post_no, shelf, published, status, before_status, notice, secret, locked, title,"
                    + " category, member_id, nickname, masked, fingerprint, text_digest, subject_type, subject_id, created_at, edited_at";

    /** All after the first three. */
    static final String VALUES =
            ":shelf, :published, :status, :before, :notice, :secret, :locked, :title, :category, :member,"
                    + " :nickname, :masked, :fingerprint, :digest, :subjectType, :subjectId, :createdAt, :editedAt";

    static final String BODY_NAMES = "post_id, body, password_hash, kept_address, forget_at";
    static final String BODY_VALUES = ":body, :password, :kept, :forgetAt";
    static final String TALLY_NAMES =
            "post_id, board_no, version, open_now, views, comments, thread, total, last_comment";
    static final String TALLY_VALUES = ":version, :open, :views, 0, 0, 0, 0";

    static PostLine of(NewPost post) {
        PostState state = new PostState(
                ContentStatus.PUBLISHED,
                ContentStatus.PUBLISHED,
                post.content().secrecy() == Secrecy.SECRET ? Set.of(PostFlag.SECRET) : Set.of());
        return new PostLine(
                post.content(),
                state,
                post.byline(),
                post.subject(),
                new TransferItem.Dates(post.at(), Optional.empty(), 1),
                0);
    }

    static PostLine of(TransferItem.OfPost item) {
        Byline byline =
                new Byline(item.byline().author(), Origin.of(item.byline().address()), 0);
        return new PostLine(item.content(), item.state(), byline, item.subject(), item.dates(), item.views());
    }

    /** Binds the post's own columns. */
    <S extends SqlStatement<S>> S bind(S statement) {
        Instant createdAt = dates.createdAt();
        bindState(statement, state);
        bindByline(statement, byline);
        return statement
                .bind("title", content.title())
                .bind("category", content.category().map(Category::value).orElse(null))
                .bind("subjectType", subject.map(Subject::type).orElse(null))
                .bind("subjectId", subject.map(Subject::id).orElse(null))
                .bind("createdAt", Micros.of(createdAt))
                .bind("editedAt", Micros.of(dates.editedAt()));
    }

    /** Binds the columns of the body's row. */
    <S extends SqlStatement<S>> S bindBody(S statement) {
        return bindSecrets(statement, byline.origin()).bind("body", content.body());
    }

    /** Binds the columns of the tally. */
    <S extends SqlStatement<S>> S bindTally(S statement) {
        return statement
                .bind("version", dates.version())
                .bind("open", Shelf.isOpen(state) ? 1 : 0)
                .bind("views", views);
    }

    static <S extends SqlStatement<S>> S bindState(S statement, PostState state) {
        return statement
                .bind("shelf", Shelf.of(state).code())
                .bind("published", Shelf.of(state) == Shelf.NONE ? 0 : 1)
                .bind("status", Statuses.code(state.status()))
                .bind("before", Statuses.code(state.before()))
                .bind("notice", state.flags().contains(PostFlag.NOTICE) ? 1 : 0)
                .bind("secret", state.flags().contains(PostFlag.SECRET) ? 1 : 0)
                .bind("locked", state.flags().contains(PostFlag.LOCKED) ? 1 : 0);
    }

    /** Who wrote it, and what lists may search by. */
    static <S extends SqlStatement<S>> S bindByline(S statement, Byline byline) {
        Origin origin = byline.origin();
        return statement
                .bind("member", byline.author().member().map(Object::toString).orElse(null))
                .bind(
                        "nickname",
                        byline.author().nickname().map(Object::toString).orElse(null))
                .bind("masked", origin.masked().map(MaskedAddress::value).orElse(null))
                .bind("fingerprint", origin.fingerprint().map(Object::toString).orElse(null))
                .bind("digest", byline.textDigest());
    }

    /** What lists never read of an origin. */
    static <S extends SqlStatement<S>> S bindSecrets(S statement, Origin origin) {
        return statement
                .bind("password", origin.passwordHash().orElse(null))
                .bind(
                        "kept",
                        origin.kept().map(kept -> kept.address().literal()).orElse(null))
                .bind(
                        "forgetAt",
                        origin.kept().map(kept -> Micros.of(kept.forgetAt())).orElse(null));
    }
}
