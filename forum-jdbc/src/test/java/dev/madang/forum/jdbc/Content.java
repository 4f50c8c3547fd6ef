package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.TestDatabase;
import java.nio.ByteBuffer;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the forum's tables hold. Two are equal when they hold the same forum: boards are told apart by the order in which they were made,
 * since a number that a board took and gave up in a rollback is not given again.
 *
 * @param tables the rows of each table
 */
record Content(Map<String, Table> tables) {

    /**
     * The rows of one table.
     *
     * @param columns their names
     * @param rows what they hold
     */
    record Table(List<String> columns, List<List<Object>> rows) {}

    private static final int BITS_OF_A_NUMBER = 40;

    /** Reads tables again and again, by statements that are made ready once: one for all where the driver takes several in one. */
    static final class Reader {
        private final boolean oneByOne;
        private final Connection connection;
        private final Map<List<String>, List<PreparedStatement>> statements = new HashMap<>();

        /** Over a connection with autocommit off. */
        Reader(TestDatabase database, Connection connection) {
            this.oneByOne = database == TestDatabase.H2;
            this.connection = connection;
        }

        /** What they all hold now. */
        Content read() throws SQLException {
            return new Content(read(ForumTables.NAMES));
        }

        /** The same, where only {@code tables} can have changed since {@code last}. */
        Content read(List<String> tables, Content last) throws SQLException {
            Map<String, Table> all = new LinkedHashMap<>(last.tables());
            all.putAll(read(tables));
            return new Content(all);
        }

        private Map<String, Table> read(List<String> names) throws SQLException {
            Map<String, Table> tables = new LinkedHashMap<>();
            Iterator<String> left = names.iterator();
            for (PreparedStatement statement : ready(names)) {
                for (boolean more = statement.execute(); more; more = statement.getMoreResults()) {
                    try (ResultSet result = statement.getResultSet()) {
                        tables.put(left.next(), table(result));
                    }
                }
            }
            connection.commit();
            assertThat(left).isExhausted();
            return tables;
        }

        private List<PreparedStatement> ready(List<String> names) throws SQLException {
            List<PreparedStatement> known = statements.get(names);
            if (known != null) {
                return known;
            }
            Stream<String> each = names.stream().map(name -> "SELECT * FROM " + name);
            List<String> all = oneByOne ? each.toList() : List.of(each.collect(Collectors.joining("; ")));
            List<PreparedStatement> made = new ArrayList<>();
            for (String sql : all) {
                made.add(connection.prepareStatement(sql));
            }
            statements.put(names, made);
            return made;
        }
    }

    /** The names of the tables that hold something else in {@code other}. */
    List<String> differing(Content other) {
        return tables.keySet().stream()
                .filter(name -> !Objects.equals(tables.get(name), other.tables.get(name)))
                .toList();
    }

    private static Table table(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(cell(result, i));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static Object cell(ResultSet result, int i) throws SQLException {
        Object value = result.getObject(i);
        if (value instanceof Clob) {
            return result.getString(i);
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    /** Makes the tables hold this again, where they hold {@code now}; of tables that hold the same already nothing is touched. */
    void restore(Connection connection, Content now) throws SQLException {
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            if (!table.getValue().equals(now.tables.get(table.getKey()))) {
                write(connection, table.getKey(), table.getValue());
            }
        }
        connection.commit();
    }

    private static void write(Connection connection, String name, Table table) throws SQLException {
        List<String> columns = new ArrayList<>(table.columns());
        columns.removeAll(ForumTables.COMPUTED_COLUMNS);
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String insert = "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (" + places + ")";
        try (Statement delete = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            delete.execute("DELETE FROM " + name);
            for (List<Object> row : table.rows()) {
                for (int i = 0; i < columns.size(); i++) {
                    Object cell = row.get(table.columns().indexOf(columns.get(i)));
                    statement.setObject(i + 1, cell instanceof ByteBuffer bytes ? bytes.array() : cell);
                }
                statement.addBatch();
            }
            if (!table.rows().isEmpty()) {
                statement.executeBatch();
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && (tables.equals(content.tables) || told().equals(content.told()));
    }

    @Override
    public int hashCode() {
        return told().hashCode();
    }

    @Override
    public String toString() {
        return told();
    }

    private String told() {
        List<Object> boards = new ArrayList<>(new TreeSet<>(numbers("forum_board")));
        StringBuilder text = new StringBuilder();
        tables.forEach((name, table) -> {
            text.append(name).append(table.columns()).append('\n');
            table.rows().stream()
                    .map(row -> told(table.columns(), row, boards))
                    .sorted()
                    .forEach(row -> text.append("  ").append(row).append('\n'));
        });
        return text.toString();
    }

    private List<Long> numbers(String table) {
        int place = tables.get(table).columns().indexOf("board_no");
        return tables.get(table).rows().stream()
                .map(row -> ((Number) row.get(place)).longValue())
                .toList();
    }

    private static String told(List<String> columns, List<Object> row, List<Object> boards) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(told(columns.get(i), row.get(i), boards));
        }
        return cells.toString();
    }

    private static String told(String column, Object value, List<Object> boards) {
        if (value instanceof Number number && column.equals("board_no")) {
            return "board " + boards.indexOf(number.longValue());
        }
        if (value instanceof Number id && (column.equals("id") || column.equals("post_id"))) {
            long board = id.longValue() >> BITS_OF_A_NUMBER;
            return "board " + boards.indexOf(board) + ", " + (id.longValue() - (board << BITS_OF_A_NUMBER));
        }
        return value instanceof ByteBuffer bytes ? HexFormat.of().formatHex(bytes.array()) : "" + value;
    }
}
