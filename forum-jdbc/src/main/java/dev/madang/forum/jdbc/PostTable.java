package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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

    private final String insert;
    private final String insertBody;
    private final String insertTally;
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

    void insert(Handle handle, List<Placed> placed) {
        if (placed.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch(insert);
        PreparedBatch bodies = handle.prepareBatch(insertBody);
        PreparedBatch tallies = handle.prepareBatch(insertTally);
        placed.forEach(post -> {
            post.line()
                    .bind(rows)
                    .bind("id", post.id())
                    .bind("boardNo", post.board())
                    .bind("number", post.number())
                    .add();
            post.line().bindBody(bodies).bind("id", post.id()).add();
            post.line()
                    .bindTally(tallies)
                    .bind("id", post.id())
                    .bind("boardNo", post.board())
                    .add();
        });
        rows.execute();
        bodies.execute();
        tallies.execute();
    }

    /** The number that a post has now. */
    Optional<PostNumber> standing(Handle handle, PostId id) {
        return handle.createQuery(standing)
                .bind("id", id.value())
                .map((result, context) -> PostNumber.of(BoardKey.of(result.getString(1)), result.getLong(2)))
                .findOne();
    }
}
