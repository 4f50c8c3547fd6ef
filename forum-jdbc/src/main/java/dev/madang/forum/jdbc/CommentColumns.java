package dev.madang.forum.jdbc;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What is read of a comment called {@code c}. */
final class CommentColumns {

    static final String READ =
            "c.post_id, c.comment_no, c.parent_no, c.depth, c.body, c.member_id, c.nickname, c.masked, c.secret,"
                    + " c.status, c.version, c.created_at, c.edited_at";

    /** What only decisions need, besides. */
    static final String GUARDED =
            "c.before_status, c.masked, c.fingerprint, c.password_hash, c.kept_address, c.forget_at";

    private CommentColumns() {}

    static Comment read(Row row) throws SQLException {
        CommentId id = CommentId.of(PostId.of(row.number()), row.small());
        OptionalInt parent = row.maybeSmall();
        int depth = row.small();
        String body = row.text();
        Author author = PostColumns.author(row);
        Optional<MaskedAddress> masked = row.maybeText().map(MaskedAddress::parse);
        Secrecy secrecy = row.flag() ? Secrecy.SECRET : Secrecy.OPEN;
        ContentStatus status = Statuses.of(row.small());
        long version = row.number();
        Instant createdAt = row.instant();
        return new Comment(
                id, parent, depth, body, author, masked, secrecy, status, version, createdAt, row.maybeInstant());
    }
}
