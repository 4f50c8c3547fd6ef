package dev.madang.forum.examples.benchmarks.views;

import dev.madang.forum.examples.benchmarks.database.Store;
import dev.madang.forum.post.PostId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.LongStream;

/**
 * Posts that are read: the engine's narrow rows with the counts, and beside them posts with the count in their own row, as boards have them. Only what
 * a view touches is there. Thread-safe.
 */
public final class ReadPosts {

    private static final String TEXT = "오늘 점심은 회사 앞에서 김밥을 먹었습니다. 비가 와서 그런지 사람이 많네요. ";

    private final Store store;
    private final PostId[] ids;
    private final String update;

    /** {@code posts} posts in the tables of {@code store}, made where they are not there yet. */
    public ReadPosts(Store store, int posts) throws SQLException {
        this.store = store;
        this.ids = LongStream.rangeClosed(1, posts).mapToObj(PostId::of).toArray(PostId[]::new);
        this.update = store.sql("UPDATE {p}one_row SET views = views + 1 WHERE id = ?");
        make(posts);
    }

    private void make(int posts) throws SQLException {
        String numbers = switch (store.database()) {
            case POSTGRESQL -> "generate_series(1, " + posts + ") AS g (n)";
            case H2 -> "(SELECT x AS n FROM SYSTEM_RANGE(1, " + posts + ")) g";
            case MARIADB -> "(SELECT seq AS n FROM seq_1_to_" + posts + ") g";
        };
        store.run(
                """
                CREATE TABLE IF NOT EXISTS {p}one_row (
                  id BIGINT PRIMARY KEY, board_no INT NOT NULL, number BIGINT NOT NULL, title VARCHAR(300) NOT NULL, body VARCHAR(4000) NOT NULL,
                  member_id VARCHAR(100), nickname VARCHAR(60), address VARCHAR(45), status SMALLINT NOT NULL, created_at BIGINT NOT NULL,
                  comments BIGINT NOT NULL, views BIGINT NOT NULL)
                """,
                "INSERT INTO {p}one_row SELECT n, 1, n, '점심 뭐 드셨나요?', REPEAT('" + TEXT
                        + "', CAST(1 + MOD(n, 5) AS INT)),"
                        + " 'member-7', '카카오', '112.171.xxx.7', 1, 1, 0, 0 FROM " + numbers
                        + " WHERE NOT EXISTS (SELECT 1 FROM {p}one_row p WHERE p.id = n)",
                "INSERT INTO {p}post_tally (post_id, version, open_now, board_no, views, comments, thread, total,"
                        + " last_comment) SELECT n, 1, 1, 1, 0, 0, 0, 0, 0 FROM " + numbers
                        + " WHERE NOT EXISTS (SELECT 1 FROM {p}post_tally p WHERE p.post_id = n)");
        if (store.isPostgresql()) {
            store.run("CREATE INDEX IF NOT EXISTS {p}one_row_list ON {p}one_row (board_no, number)", "VACUUM ANALYZE");
        }
    }

    Store store() {
        return store;
    }

    PostId id(int post) {
        return ids[post];
    }

    /** One view, as an UPDATE of the post's row that commits. */
    void update(int post) throws SQLException {
        try (Connection connection = store.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, ids[post].value());
            statement.executeUpdate();
        }
    }

    /** All views that are stored, by the engine or by UPDATEs. */
    long stored() throws SQLException {
        return store.number("SELECT (SELECT SUM(views) FROM {p}post_tally) + (SELECT SUM(views) FROM {p}one_row)");
    }
}
