package dev.madang.forum.examples.benchmarks.load;

import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Columns of the engine's tables, and what an import writes there. That they are the same is tested against the import itself. */
final class TableRows {

    static final String POST = "id, board_no, post_no, shelf, published, status, before_status, notice, secret, locked,"
            + " title, category, member_id, nickname, masked, text_digest, created_at";
    static final String BODY = "post_id, body";
    static final String TALLY = "post_id, board_no, version, open_now, views, comments, thread, total, last_comment";
    static final String COMMENT =
            "post_id, comment_no, root_no, parent_no, depth, path, listed, listed_replies, status,"
                    + " before_status, secret, version, body, member_id, nickname, masked, text_digest, created_at";
    static final String SPAN = "board_no, lvl, block_no, listed, notices, total, last_number, board_version";
    static final String CATEGORY_COUNT = "board_no, category, posts";
    static final String COMMENT_SPAN = "post_id, lvl, block_no, listed, total";

    private TableRows() {}

    static void writePost(RowWriter rows, TransferItem.OfPost post, long id, int board) throws SQLException {
        PostState state = post.state();
        rows.write(
                id,
                board,
                post.number().value(),
                Standing.of(state).code(),
                state.status() == ContentStatus.PUBLISHED ? 1 : 0,
                code(state.status()),
                code(state.before()),
                flag(state, PostFlag.NOTICE),
                flag(state, PostFlag.SECRET),
                flag(state, PostFlag.LOCKED),
                post.content().title(),
                post.content().category().map(Category::value).orElse(null),
                post.byline().author().member().map(Object::toString).orElse(null),
                post.byline().author().nickname().map(Object::toString).orElse(null),
                post.byline().address().map(MaskedAddress::value).orElse(null),
                0,
                micros(post.dates().createdAt()));
    }

    private static int code(ContentStatus status) {
        return switch (status) {
            case PUBLISHED -> 0;
            case DELETED -> 1;
            case REMOVED -> 2;
            case PURGED -> 3;
        };
    }

    private static int flag(PostState state, PostFlag flag) {
        return state.flags().contains(flag) ? 1 : 0;
    }

    static void writeTally(RowWriter rows, TransferItem.OfPost post, long id, CommentThread thread)
            throws SQLException {
        boolean open = Standing.of(post.state()) != Standing.UNPUBLISHED
                && !post.state().flags().contains(PostFlag.LOCKED);
        rows.write(
                id,
                id >> Loader.BOARD_BITS,
                post.dates().version(),
                open ? 1 : 0,
                post.views(),
                thread.published(),
                thread.listed(),
                thread.size(),
                thread.size());
    }

    static void writeComment(RowWriter rows, TransferItem.OfComment comment, CommentThread.Place place)
            throws SQLException {
        rows.write(
                place.post(),
                comment.number(),
                place.root(),
                comment.parent().isPresent() ? (Integer) comment.parent().getAsInt() : null,
                place.path().length / Integer.BYTES - 1,
                place.path(),
                place.listed(),
                place.listedReplies(),
                code(comment.status()),
                code(comment.before()),
                comment.content().secrecy() == Secrecy.SECRET ? 1 : 0,
                comment.dates().version(),
                comment.content().body(),
                comment.byline().author().member().map(Object::toString).orElse(null),
                comment.byline().author().nickname().map(Object::toString).orElse(null),
                comment.byline().address().map(MaskedAddress::value).orElse(null),
                0,
                micros(comment.dates().createdAt()));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
