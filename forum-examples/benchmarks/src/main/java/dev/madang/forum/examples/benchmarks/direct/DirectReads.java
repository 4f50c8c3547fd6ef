package dev.madang.forum.examples.benchmarks.direct;

import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A page of the list, and a post with its first comments: the statements that the forum sends, with JDBC alone around them. Thread-safe. */
public final class DirectReads {

    private final Store store;
    private final String board;
    private final DirectPages pages;
    private final String notices;
    private final String post;
    private final String comments;

    /** Reads the tables of {@code store}. */
    public DirectReads(Store store) {
        this.store = store;
        this.board = store.sql(DirectSql.BOARD);
        this.pages = new DirectPages(store);
        this.notices = store.sql(DirectSql.NOTICES);
        this.post = store.sql(DirectSql.POST);
        this.comments = store.sql(DirectSql.COMMENTS)
                .replace("{post}", store.isPostgresql() ? "(SELECT CAST(? AS BIGINT))" : "?");
    }

    /** A numbered page with the board's settings and its notices; answers how many rows it has. */
    public int list(int page) throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            board(connection);
            List<DirectRows.Post> rows = pages.page(connection, page);
            return rows.size() + notices(connection).size();
        }
    }

    /** The rows of a numbered page alone; answers how many they are. */
    public int page(int page) throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            return pages.page(connection, page).size();
        }
    }

    /** How PostgreSQL reads a page, with what it touches. */
    public String explainPage(int page) throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            return pages.explain(connection, page);
        }
    }

    private List<DirectRows.Post> notices(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(notices)) {
            bind(statement, BoardSpec.FREE.value());
            return posts(statement);
        }
    }

    private static List<DirectRows.Post> posts(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<DirectRows.Post> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(DirectRows.post(result, 1));
            }
            return rows;
        }
    }

    private void board(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(board)) {
            bind(statement, BoardSpec.FREE.value());
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("no board");
                }
                DirectRows.board(result, 1);
            }
        }
    }

    /** A post and its first comments; answers how many these are. */
    public int post(long id, int most) throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            readPost(connection, id);
            try (PreparedStatement statement =
                    connection.prepareStatement(comments.replace("{limit}", Integer.toString(most)))) {
                bind(statement, id, id);
                return comments(statement);
            }
        }
    }

    private static int comments(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<DirectRows.Comment> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(DirectRows.comment(result));
            }
            return rows.size();
        }
    }

    private void readPost(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(post)) {
            bind(statement, id);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("no post " + id);
                }
                DirectRows.wholePost(result);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Long number) {
                statement.setLong(i + 1, number);
            } else {
                statement.setString(i + 1, (String) values[i]);
            }
        }
    }
}
