package dev.madang.forum.examples.benchmarks.direct;

import dev.madang.forum.examples.benchmarks.database.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rows of posts and comments by bare INSERTs: no number, no count, no key, no guard. On PostgreSQL one statement that commits itself;
 * elsewhere, where no statement fills several tables, one transaction. The rows go to tables of the same form beside the forum's. Thread-safe.
 */
public final class DirectWrites {

    private static final String POST = "INSERT INTO bare_post (id, board_no, post_no, shelf, published, status,"
            + " before_status, notice, secret, locked, title, member_id, nickname, masked, text_digest, created_at)"
            + " VALUES (?, ?, ?, 1, 1, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?, ?)";
    private static final String BODY = "INSERT INTO bare_post_body (post_id, body) VALUES (?, ?)";
    private static final String TALLY =
            "INSERT INTO bare_post_tally (post_id, board_no, version, open_now, views, comments,"
                    + " thread, total, last_comment) VALUES (?, ?, 1, 1, 0, 0, 0, 0, 0)";
    private static final String AT_ONCE = "WITH p AS (" + POST + "), w AS (" + BODY + ") " + TALLY;
    private static final String COMMENT = "INSERT INTO bare_comment (post_id, comment_no, root_no, depth, path, listed,"
            + " listed_replies, status, before_status, secret, version, body, member_id, nickname, masked, text_digest,"
            + " created_at) VALUES (?, ?, ?, 0, ?, 1, 0, 0, 0, 0, 1, ?, ?, ?, ?, ?, ?)";

    private final Store store;
    private final AtomicLong next = new AtomicLong(1);

    /** Writes beside the tables of {@code store}, which are its own, and empties them first. */
    public DirectWrites(Store store) throws SQLException {
        this.store = store;
        for (String table : List.of("bare_post", "bare_post_body", "bare_post_tally", "bare_comment")) {
            store.run("TRUNCATE TABLE " + table);
        }
    }

    /**
     * What is written.
     *
     * @param title the post's title; unused in a comment
     * @param body its text
     * @param member who wrote it
     * @param nickname their name
     */
    public record Text(String title, String body, String member, String nickname) {}

    /** A post on a board of this number. */
    public void post(int board, Text text) throws SQLException {
        long number = next.getAndIncrement();
        long id = ((long) board << 40) | number;
        try (Connection connection = store.pool().getConnection()) {
            if (store.isPostgresql()) {
                try (PreparedStatement statement = connection.prepareStatement(AT_ONCE)) {
                    int at = post(statement, id, board, text);
                    statement.setLong(at, id);
                    statement.setString(at + 1, text.body());
                    statement.setLong(at + 2, id);
                    statement.setInt(at + 3, board);
                    statement.executeUpdate();
                }
            } else {
                inOneTransaction(connection, id, board, text);
            }
        }
    }

    private static void inOneTransaction(Connection connection, long id, int board, Text text) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement post = connection.prepareStatement(POST);
                PreparedStatement body = connection.prepareStatement(BODY);
                PreparedStatement tally = connection.prepareStatement(TALLY)) {
            post(post, id, board, text);
            post.executeUpdate();
            body.setLong(1, id);
            body.setString(2, text.body());
            body.executeUpdate();
            tally.setLong(1, id);
            tally.setInt(2, board);
            tally.executeUpdate();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int post(PreparedStatement statement, long id, int board, Text text) throws SQLException {
        statement.setLong(1, id);
        statement.setInt(2, board);
        statement.setLong(3, id & 0xFF_FFFF_FFFFL);
        statement.setString(4, text.title());
        statement.setString(5, text.member());
        statement.setString(6, text.nickname());
        statement.setString(7, "112.171.xxx.7");
        statement.setLong(8, text.body().hashCode());
        statement.setLong(9, System.currentTimeMillis() * 1_000);
        return 10;
    }

    /** A comment on a post. */
    public void comment(long post, Text text) throws SQLException {
        int number = (int) next.getAndIncrement();
        try (Connection connection = store.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(COMMENT)) {
            statement.setLong(1, post);
            statement.setInt(2, number);
            statement.setInt(3, number);
            statement.setBytes(4, java.nio.ByteBuffer.allocate(4).putInt(number).array());
            statement.setString(5, text.body());
            statement.setString(6, text.member());
            statement.setString(7, text.nickname());
            statement.setString(8, "112.171.xxx.7");
            statement.setLong(9, text.body().hashCode());
            statement.setLong(10, System.currentTimeMillis() * 1_000);
            statement.executeUpdate();
        }
    }
}
