package dev.madang.forum.examples.benchmarks.gnuboard;

import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Store;
import java.sql.Connection;
import java.sql.SQLException;

/** What a Gnuboard 5 board sends for a page of its list, for a post, and for a comment that is written. Thread-safe. */
public final class Gnuboard {

    private static final String BOARD = "SELECT * FROM {p}gb_board WHERE board_key = ?";
    private static final String POST = "SELECT * FROM {p}gb_write WHERE id = ?";

    private final Store store;

    /** Makes the tables beside those of {@code store}, with the same content. */
    public Gnuboard(Store store) throws SQLException {
        this.store = store;
        new GnuboardTables(store).make();
        untune();
    }

    /** As a site's owner does who found out what is slow: an index on the parent. */
    public void tune() throws SQLException {
        store.run("CREATE INDEX IF NOT EXISTS {p}gb_write_parent ON {p}gb_write (parent_id)");
    }

    /** As it is shipped. */
    public void untune() throws SQLException {
        boolean onTable = store.database() == dev.madang.forum.examples.benchmarks.database.Database.MARIADB;
        store.run("DROP INDEX IF EXISTS {p}gb_write_parent" + (onTable ? " ON {p}gb_write" : ""));
    }

    /** A numbered page; answers how many rows it has. */
    public int list(int page) throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            Statements statements = new Statements(store, connection);
            statements.read(BOARD, BoardSpec.FREE.value());
            return statements
                    .read(
                            "SELECT * FROM {p}gb_write WHERE is_comment = 0 ORDER BY num, reply_path LIMIT ? OFFSET ?",
                            BoardSpec.PAGE,
                            (page - 1) * BoardSpec.PAGE)
                    .size();
        }
    }

    /** A post with all of its comments, read by a new visitor; answers how many comments. */
    public int post(long id) throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            Statements statements = new Statements(store, connection);
            statements.read(BOARD, BoardSpec.FREE.value());
            int num = (int) -id;
            statements.read(POST, id);
            statements.run("UPDATE {p}gb_write SET hits = hits + 1 WHERE id = ?", id);
            neighbor(statements, num, "<", "DESC");
            neighbor(statements, num, ">", "ASC");
            return statements
                    .read(
                            "SELECT * FROM {p}gb_write WHERE parent_id = ? AND is_comment = 1 ORDER BY comment_count, comment_path",
                            id)
                    .size();
        }
    }

    /** First among the answers to the same post, then among the next posts. */
    private static void neighbor(Statements statements, int num, String side, String order) throws SQLException {
        String select = "SELECT id, subject, created FROM {p}gb_write WHERE is_comment = 0 AND num ";
        boolean found = !statements
                .read(select + "= ? AND reply_path " + side + " '' ORDER BY reply_path " + order + " LIMIT 1", num)
                .isEmpty();
        if (!found) {
            statements.read(select + side + " ? ORDER BY num " + order + ", reply_path " + order + " LIMIT 1", num);
        }
    }

    /** A comment on a post. */
    public void comment(long post, String body, String name) throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            Statements statements = new Statements(store, connection);
            statements.read(BOARD, BoardSpec.FREE.value());
            statements.read(POST, post);
            long number = statements.number(
                            "SELECT MAX(comment_count) FROM {p}gb_write WHERE parent_id = ? AND is_comment = 1", post)
                    + 1;
            statements.run("""
                    INSERT INTO {p}gb_write (num, reply_path, parent_id, is_comment, comment_count, comment_path, category, options,
                      subject, content, slug, link_1, link_2, hits, votes_up, votes_down, member_id, password, name, email, homepage,
                      created, last_change, address, spare_1, spare_2, spare_3, spare_4, spare_5, spare_6, spare_7, spare_8, spare_9,
                      spare_10)
                    VALUES (?, '', ?, 1, ?, '', '', '', '', ?, '', '', '', 0, 0, 0, '', '', ?, '', '', CURRENT_TIMESTAMP, '',
                      '112.171.9.7', '', '', '', '', '', '', '', '', '', '')
                    """, -post, post, number, body, name);
            statements.run(
                    "UPDATE {p}gb_write SET comment_count = comment_count + 1, last_change = '2026-11-23 00:00:00' WHERE id = ?",
                    post);
            statements.run(
                    "INSERT INTO {p}gb_new (board_key, write_id, parent_id, created, member_id) VALUES (?, 0, ?, '', '')",
                    BoardSpec.FREE.value(),
                    post);
            statements.run(
                    "UPDATE {p}gb_board SET comments = comments + 1 WHERE board_key = ?", BoardSpec.FREE.value());
        }
    }
}
