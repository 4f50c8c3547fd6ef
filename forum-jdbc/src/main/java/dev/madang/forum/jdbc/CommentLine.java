package dev.madang.forum.jdbc;

import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.TransferItem;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A comment to be stored, and how its columns are written.
 *
 * @param content what it says
 * @param status its status
 * @param before the status that a restoration brings back
 * @param byline who wrote it
 * @param dates its times and version
 */
record CommentLine(
        CommentContent content, ContentStatus status, ContentStatus before, Byline byline, TransferItem.Dates dates) {

    /** Its place first. */
    static final String NAMES = "post_id, comment_no, root_no, parent_no, depth, path, listed, listed_replies, status,"
            + " before_status, secret, version, body, member_id, nickname, masked, fingerprint, password_hash, kept_address,"
            + " forget_at, text_digest, created_at, edited_at";

    /** All after the place. */
    static final String VALUES =
            ":status, :before, :secret, :version, :body, :member, :nickname, :masked, :fingerprint,"
                    + " :password, :kept, :forgetAt, :digest, :createdAt, :editedAt";

    static CommentLine of(NewComment comment) {
        return new CommentLine(
                comment.content(),
                ContentStatus.PUBLISHED,
                ContentStatus.PUBLISHED,
                comment.byline(),
                new TransferItem.Dates(comment.at(), Optional.empty(), 1));
    }

    static CommentLine of(TransferItem.OfComment item) {
        Byline byline =
                new Byline(item.byline().author(), Origin.of(item.byline().address()), 0);
        return new CommentLine(item.content(), item.status(), item.before(), byline, item.dates());
    }

    boolean isPublished() {
        return status == ContentStatus.PUBLISHED;
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        PostLine.bindByline(statement, byline);
        PostLine.bindSecrets(statement, byline.origin());
        return statement
                .bind("status", Statuses.code(status))
                .bind("before", Statuses.code(before))
                .bind("secret", content.secrecy() == Secrecy.SECRET ? 1 : 0)
                .bind("version", dates.version())
                .bind("body", content.body())
                .bind("createdAt", Micros.of(dates.createdAt()))
                .bind("editedAt", Micros.of(dates.editedAt()));
    }
}
