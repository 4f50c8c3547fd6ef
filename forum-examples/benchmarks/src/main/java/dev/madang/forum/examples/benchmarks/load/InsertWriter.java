package dev.madang.forum.examples.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MariaDB and H2: INSERTs of many rows each, in transactions of many INSERTs. */
final class InsertWriter implements RowWriter {

    private static final int ROWS = 200;
    private static final int COMMIT_EVERY = 100;

    private final Connection connection;
    private final String insert;
    private final int columns;
    private final PreparedStatement full;
    private final List<@Nullable Object[]> waiting = new ArrayList<>(ROWS);
    private int statements;

    InsertWriter(Connection connection, String table, String columns) throws SQLException {
        this.connection = connection;
        this.columns = columns.split(",").length;
        this.insert = "INSERT INTO " + table + " (" + columns + ") VALUES ";
        connection.setAutoCommit(false);
        this.full = connection.prepareStatement(sql(ROWS));
    }

    private String sql(int rows) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return insert + String.join(", ", Collections.nCopies(rows, row));
    }

    @Override
    public void write(@Nullable Object... values) throws SQLException {
        waiting.add(values);
        if (waiting.size() == ROWS) {
            store(full);
            if (++statements % COMMIT_EVERY == 0) {
                connection.commit();
            }
        }
    }

    private void store(PreparedStatement statement) throws SQLException {
        int at = 0;
        for (@Nullable Object[] row : waiting) {
            for (Object value : row) {
                statement.setObject(++at, value);
            }
        }
        statement.executeUpdate();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                full) {
            if (!waiting.isEmpty()) {
                try (PreparedStatement rest = connection.prepareStatement(sql(waiting.size()))) {
                    store(rest);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
