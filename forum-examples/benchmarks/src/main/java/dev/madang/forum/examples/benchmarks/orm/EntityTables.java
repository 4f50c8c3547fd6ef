package dev.madang.forum.examples.benchmarks.orm;

import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.database.Store;
import java.sql.SQLException;

/** The tables of the entities, filled from the forum's board. A post's id is its number there. */
final class EntityTables {

    private static final int MEMBERS = 5_000;

    private final Store store;

    EntityTables(Store store) {
        this.store = store;
    }

    /** Makes and fills them, once. */
    void make() throws SQLException {
        String text = store.database() == Database.MARIADB ? "MEDIUMTEXT" : "VARCHAR(100000)";
        store.run(
                "CREATE TABLE IF NOT EXISTS {p}orm_member (id BIGINT PRIMARY KEY, nickname VARCHAR(60) NOT NULL)",
                """
                CREATE TABLE IF NOT EXISTS {p}orm_post (
                  id BIGINT PRIMARY KEY, author_id BIGINT NOT NULL, title VARCHAR(300) NOT NULL, body %s NOT NULL,
                  category VARCHAR(40), address VARCHAR(45) NOT NULL, status INT NOT NULL, secret BOOLEAN NOT NULL,
                  views BIGINT NOT NULL, comments BIGINT NOT NULL, createdAt BIGINT NOT NULL)
                """.formatted(text),
                """
                CREATE TABLE IF NOT EXISTS {p}orm_comment (
                  id BIGINT PRIMARY KEY, post_id BIGINT NOT NULL, author_id BIGINT NOT NULL, body %s NOT NULL,
                  address VARCHAR(45) NOT NULL, status INT NOT NULL, createdAt BIGINT NOT NULL)
                """.formatted(text));
        if (store.number("SELECT COUNT(*) FROM {p}orm_member") == 0) {
            fill();
            store.run(
                    "CREATE INDEX {p}orm_post_status ON {p}orm_post (status, id)",
                    "CREATE INDEX {p}orm_comment_post ON {p}orm_comment (post_id, id)",
                    store.database() == Database.MARIADB ? "ANALYZE TABLE {p}orm_post, {p}orm_comment" : "ANALYZE");
        }
    }

    private void fill() throws SQLException {
        String board = "(SELECT board_no FROM {p}board WHERE board_key = '" + BoardSpec.FREE + "')";
        String member = "MOD(%s, " + MEMBERS + ") + 1";
        store.run(
                "INSERT INTO {p}orm_post SELECT post_no, " + member.formatted("post_no * 7919")
                        + ", title, w.body, category,"
                        + " masked, status, secret = 1, t.views, t.comments, created_at FROM {p}post p"
                        + " JOIN {p}post_body w ON w.post_id = p.id JOIN {p}post_tally t ON t.post_id = p.id"
                        + " WHERE p.board_no = " + board,
                "INSERT INTO {p}orm_comment SELECT ROW_NUMBER() OVER (ORDER BY c.post_id, c.path), p.post_no, "
                        + member.formatted("c.comment_no * 7919 + p.post_no")
                        + ", c.body, c.masked, c.status, c.created_at FROM {p}comment c JOIN {p}post p ON p.id = c.post_id"
                        + " WHERE p.board_no = " + board,
                "INSERT INTO {p}orm_member SELECT DISTINCT author_id, 'member' FROM {p}orm_post UNION"
                        + " SELECT DISTINCT author_id, 'member' FROM {p}orm_comment");
    }
}
