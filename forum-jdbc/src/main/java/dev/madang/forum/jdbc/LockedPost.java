package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.PostState;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A post behind the lock of its tally, at which all who change it wait.
 *
 * @param id its id
 * @param version its version
 * @param board its board's number
 * @param boardKey its board
 * @param number its number
 * @param state its status and flags
 * @param category its category
 */
record LockedPost(
        PostId id,
        long version,
        int board,
        BoardKey boardKey,
        long number,
        PostState state,
        Optional<Category> category) {

    Shelf shelf() {
        return Shelf.of(state);
    }

    /** Takes locks. */
    static final class Locks {
        private final String tally;
        private final String post;

        Locks(Tables tables) {
            this.tally = tables.sql("SELECT version FROM {p}post_tally WHERE post_id = :id FOR UPDATE");
            this.post = tables.sql("""
                    SELECT p.board_no, b.board_key, p.post_no, p.status, p.before_status, p.notice, p.secret, p.locked, p.category
                    FROM {p}post p JOIN {p}board b ON b.board_no = p.board_no WHERE p.id = :id
                    """);
        }

        Optional<LockedPost> lock(Handle handle, PostId id) {
            return handle.createQuery(tally)
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .findOne()
                    .map(version -> read(handle, id, version));
        }

        private LockedPost read(Handle handle, PostId id, long version) {
            return handle.createQuery(post)
                    .bind("id", id.value())
                    .map((result, context) -> {
                        Row row = new Row(result);
                        int board = row.small();
                        BoardKey key = BoardKey.of(row.text());
                        long number = row.number();
                        PostState state = new PostState(
                                Statuses.of(row.small()), Statuses.of(row.small()), PostColumns.flags(row));
                        return new LockedPost(
                                id,
                                version,
                                board,
                                key,
                                number,
                                state,
                                row.maybeText().map(Category::of));
                    })
                    .one();
        }
    }
}
