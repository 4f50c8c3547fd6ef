package dev.madang.forum.jdbc;

import dev.madang.forum.actor.AddressFingerprint;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostHead;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is read of a post called {@code p}, its tally {@code t}, its body's row {@code w} and its board {@code b}. */
final class PostColumns {

    /** A row of a list. */
    static final String SUMMARY =
            "p.id, b.board_key, p.post_no, p.title, p.member_id, p.nickname, p.category, p.notice, p.secret,"
                    + " p.locked, p.status, p.created_at, t.comments, t.views";

    /** All but the body. */
    static final String HEAD =
            SUMMARY + ", " + BoardColumns.READ + ", t.version, p.before_status, p.edited_at, p.masked,"
                    + " p.fingerprint, w.password_hash, w.kept_address, w.forget_at, p.subject_type, p.subject_id";

    private PostColumns() {}

    static PostSummary summary(Row row) throws SQLException {
        PostId id = PostId.of(row.number());
        PostNumber number = PostNumber.of(BoardKey.of(row.text()), row.number());
        String title = row.text();
        Author author = author(row);
        Optional<Category> category = row.maybeText().map(Category::of);
        Set<PostFlag> flags = flags(row);
        ContentStatus status = Statuses.of(row.small());
        return new PostSummary(
                id, number, title, author, category, flags, status, row.instant(), row.number(), row.number());
    }

    static PostHead head(Row row) throws SQLException {
        PostSummary summary = summary(row);
        Board board = BoardColumns.read(row);
        long version = row.number();
        ContentStatus before = Statuses.of(row.small());
        Optional<Instant> editedAt = row.maybeInstant();
        Origin origin = origin(row);
        Optional<String> type = row.maybeText();
        Optional<String> id = row.maybeText();
        return new PostHead(
                summary, board, version, before, editedAt, origin, type.map(t -> Subject.of(t, id.orElseThrow())));
    }

    /** Member and nickname. */
    static Author author(Row row) throws SQLException {
        return new Author(row.maybeText().map(MemberId::of), row.maybeText().map(Nickname::of));
    }

    /** Notice, secret, locked. */
    static Set<PostFlag> flags(Row row) throws SQLException {
        Set<PostFlag> flags = EnumSet.noneOf(PostFlag.class);
        for (PostFlag flag : new PostFlag[] {PostFlag.NOTICE, PostFlag.SECRET, PostFlag.LOCKED}) {
            if (row.flag()) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** Mask, fingerprint, password, full address and its time. */
    static Origin origin(Row row) throws SQLException {
        Optional<MaskedAddress> masked = row.maybeText().map(MaskedAddress::parse);
        Optional<AddressFingerprint> fingerprint = row.maybeText().map(AddressFingerprint::new);
        Optional<String> password = row.maybeText();
        Optional<String> kept = row.maybeText();
        Optional<Instant> forgetAt = row.maybeInstant();
        return new Origin(
                masked,
                fingerprint,
                kept.map(address -> new KeptAddress(ClientAddress.of(address), forgetAt.orElseThrow())),
                password);
    }
}
