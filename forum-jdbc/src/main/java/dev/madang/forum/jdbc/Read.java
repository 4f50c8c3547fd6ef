package dev.madang.forum.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** One run of a {@link NamedQuery}. Not thread-safe. */
final class Read {

    private final Handle handle;
    private final NamedQuery query;
    private final Map<String, Object> values = new HashMap<>();

    Read(Handle handle, NamedQuery query) {
        this.handle = handle;
        this.query = query;
    }

    /** Takes what it wants of a result. */
    @FunctionalInterface
    interface Scan<T> {
        T of(ResultSet result) throws SQLException;
    }

    /** Takes what it wants of a row. */
    @FunctionalInterface
    interface Mapping<T> {
        T of(Row row) throws SQLException;
    }

    /** What stopped a read; the storage tells what it means. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super("a query failed", cause, false, false);
        }
    }

    Read bind(String name, long value) {
        values.put(name, value);
        return this;
    }

    Read bind(String name, String value) {
        values.put(name, value);
        return this;
    }

    Read bind(String name, byte[] value) {
        values.put(name, value);
        return this;
    }

    <T> T scan(Scan<T> scan) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(query.text())) {
            Integer timeout = handle.getConfig(SqlStatements.class).getQueryTimeout();
            if (timeout != null) {
                statement.setQueryTimeout(timeout);
            }
            bind(statement);
            try (ResultSet result = statement.executeQuery()) {
                return scan.of(result);
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    <T> List<T> list(Mapping<T> mapping) {
        return scan(result -> {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(mapping.of(new Row(result)));
            }
            return rows;
        });
    }

    <T> Optional<T> first(Mapping<T> mapping) {
        return scan(result -> result.next() ? Optional.of(mapping.of(new Row(result))) : Optional.empty());
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < query.names().size(); i++) {
            String name = query.names().get(i);
            Object value = values.get(name);
            if (!values.containsKey(name)) {
                throw new IllegalStateException("nothing is bound to :" + name);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setString(i + 1, (String) value);
            }
        }
    }
}
