package dev.madang.forum.examples.benchmarks.direct;

import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Numbered pages: in one statement on PostgreSQL, else by the counts first, in one snapshot. Thread-safe. */
final class DirectPages {

    private static final int BLOCK = 200;
    private static final int BLOCKS = 100;
    private static final String BOARD = BoardSpec.FREE.value();

    private final boolean atOnce;
    private final String near;
    private final String far;
    private final String counts;
    private final String below;

    DirectPages(Store store) {
        this.atOnce = store.isPostgresql();
        this.near = limited(store, DirectSql.NEAR);
        this.far = limited(store, DirectSql.FAR);
        this.counts = store.sql(DirectSql.COUNTS);
        this.below = store.sql(DirectSql.BELOW);
    }

    private static String limited(Store store, String sql) {
        return store.sql(sql).replace("{limit}", Integer.toString(BoardSpec.PAGE));
    }

    List<DirectRows.Post> page(Connection connection, int page) throws SQLException {
        long skip = (page - 1L) * BoardSpec.PAGE;
        if (atOnce) {
            try (PreparedStatement statement = prepared(connection, "", page)) {
                return rows(statement);
            }
        }
        return skip < BLOCK ? below(connection, Long.MAX_VALUE, skip) : inSteps(connection, skip);
    }

    /** PostgreSQL: how it reads a page, with what it touches. */
    String explain(Connection connection, int page) throws SQLException {
        try (PreparedStatement statement = prepared(connection, "EXPLAIN (ANALYZE, BUFFERS) ", page);
                ResultSet result = statement.executeQuery()) {
            StringBuilder plan = new StringBuilder();
            while (result.next()) {
                plan.append(result.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private PreparedStatement prepared(Connection connection, String before, int page) throws SQLException {
        long skip = (page - 1L) * BoardSpec.PAGE;
        String sql = skip < BLOCK ? near.replace("{skip}", Long.toString(skip)) : far;
        PreparedStatement statement = connection.prepareStatement(before.concat(sql));
        statement.setString(1, BOARD);
        for (int i = 2; skip >= BLOCK && i <= 4; i++) {
            statement.setLong(i, skip);
        }
        return statement;
    }

    private List<DirectRows.Post> inSteps(Connection connection, long skip) throws SQLException {
        connection.setAutoCommit(false);
        int usual = connection.getTransactionIsolation();
        if (usual != Connection.TRANSACTION_REPEATABLE_READ) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        try {
            long[] region = place(connection, new long[] {2, 0, Long.MAX_VALUE}, skip);
            long[] block = place(connection, new long[] {1, region[0] * BLOCKS, (region[0] + 1) * BLOCKS}, region[1]);
            List<DirectRows.Post> rows = below(connection, (block[0] + 1) * BLOCK, block[1]);
            connection.commit();
            return rows;
        } finally {
            if (usual != Connection.TRANSACTION_REPEATABLE_READ) {
                connection.setTransactionIsolation(usual);
            }
            connection.setAutoCommit(true);
        }
    }

    /** The region or block where a page begins, and what is passed over in it. */
    private long[] place(Connection connection, long[] stretch, long skip) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(counts)) {
            statement.setString(1, BOARD);
            for (int i = 0; i < stretch.length; i++) {
                statement.setLong(i + 2, stretch[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                long left = skip;
                while (result.next() && result.getLong(2) <= left) {
                    left -= result.getLong(2);
                }
                return new long[] {result.getLong(1), left};
            }
        }
    }

    private List<DirectRows.Post> below(Connection connection, long number, long skip) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(below)) {
            statement.setString(1, BOARD);
            statement.setLong(2, number);
            statement.setLong(3, BoardSpec.PAGE);
            statement.setLong(4, skip);
            statement.setString(5, BOARD);
            return rows(statement);
        }
    }

    private static List<DirectRows.Post> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<DirectRows.Post> rows = new ArrayList<>();
            while (result.next()) {
                result.getLong(1);
                rows.add(DirectRows.post(result, 2));
            }
            rows.sort((left, right) -> Long.compare(right.number(), left.number()));
            return rows;
        }
    }
}
