package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Inserts the rows that a post is made of, and finds where posts stand. */
final class PostTable {

    /**
     * A post to be put where it stands.
     *
     * @param id its id
     * @param board its board's number
     * @param number its number there
     * @param line all else
     */
    record Placed(long id, int board, long number, PostLine line) {}

    final String insert;
    final String insertBody;
    final String insertTally;
    private final String standing;

    PostTable(Tables tables) {
        this.insert = tables.sql("INSERT INTO {p}post (" + PostLine.NAMES + ") VALUES (:id, :boardNo, :number, "
                + PostLine.VALUES + ")");
        this.insertBody = tables.sql(
                "INSERT INTO {p}post_body (" + PostLine.BODY_NAMES + ") VALUES (:id, " + PostLine.BODY_VALUES + ")");
        this.insertTally = tables.sql("INSERT INTO {p}post_tally (" + PostLine.TALLY_NAMES + ") VALUES (:id, :boardNo, "
                + PostLine.TALLY_VALUES + ")");
        this.standing = tables.sql("""
                SELECT b.board_key, p.post_no FROM {p}post p JOIN {p}board b ON b.board_no = p.board_no WHERE p.id = :id
                """);
    }

    void insert(Handle handle, Placed post) {
        post.line()
                .bind(handle.createUpdate(insert))
                .bind("id", post.id())
                .bind("boardNo", post.board())
                .bind("number", post.number())
                .execute();
        post.line()
                .bindBody(handle.createUpdate(insertBody))
                .bind("id", post.id())
                .execute();
        post.line()
                .bindTally(handle.createUpdate(insertTally))
                .bind("id", post.id())
                .bind("boardNo", post.board())
                .execute();
    }

    /** The number that a post has now. */
    Optional<PostNumber> standing(Handle handle, PostId id) {
        return handle.createQuery(standing)
                .bind("id", id.value())
                .map((result, context) -> PostNumber.of(BoardKey.of(result.getString(1)), result.getLong(2)))
                .findOne();
    }
}
