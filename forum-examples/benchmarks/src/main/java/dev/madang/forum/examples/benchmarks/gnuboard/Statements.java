package dev.madang.forum.examples.benchmarks.gnuboard;

import dev.madang.forum.examples.benchmarks.database.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that commit themselves, on one connection; rows come as a script has them: every column as text. */
record Statements(Store store, Connection connection) {

    List<@Nullable String[]> read(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values);
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            List<@Nullable String[]> rows = new ArrayList<>();
            while (result.next()) {
                @Nullable String[] row = new @Nullable String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    long number(String sql, Object... values) throws SQLException {
        String first = read(sql, values).get(0)[0];
        return first == null ? 0 : Long.parseLong(first);
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(store.sql(sql));
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
