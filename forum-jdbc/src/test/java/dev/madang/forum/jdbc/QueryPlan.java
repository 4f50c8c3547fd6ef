package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a database ran a query, by its own account.
 *
 * @param text the account
 * @param scans what it read of tables and their indexes
 * @param sorted the most rows that it put in order at once; 0 on H2, which does not tell
 */
record QueryPlan(String text, List<Scan> scans, double sorted) {

    /**
     * A table or index that was read.
     *
     * @param table its name, or what the query calls it
     * @param isWhole whether without an index
     * @param rows how many rows, with those that were passed over, in all the times that it was read
     */
    record Scan(String table, boolean isWhole, double rows) {}

    private static final Pattern POSTGRESQL = Pattern.compile(
            "^ *(?:-> +)?(\\w[\\w ]*?)(?: using \\w+)?(?: on (\\w+).*?)? +\\(.*rows=([0-9.]+) loops=([0-9]+)\\)");
    private static final Pattern POSTGRESQL_PASSED =
            Pattern.compile("Rows Removed by (?:Filter|Index Recheck): ([0-9]+)");
    private static final Pattern MARIADB_TABLE = Pattern.compile(
            "\"table_name\": \"(\\w+)\",\\s*\"access_type\": \"(\\w+)\",[^{}]*?\"r_loops\": ([0-9]+),[^{}]*?\"r_rows\": ([0-9.]+)");
    private static final Pattern MARIADB_SORT = Pattern.compile("\"r_output_rows\": ([0-9.]+)");
    private static final Pattern H2 = Pattern.compile("\\.tableScan|scanCount: ([0-9]+)");

    static QueryPlan of(TestDatabase database, String text) {
        return switch (database) {
            case POSTGRESQL -> ofPostgresql(text);
            case MARIADB -> ofMariaDb(text);
            case H2 -> ofH2(text);
        };
    }

    /** What has a database give its account, before a query. */
    static String question(TestDatabase database) {
        return switch (database) {
            case POSTGRESQL -> "EXPLAIN (ANALYZE, COSTS OFF)";
            case MARIADB -> "ANALYZE FORMAT=JSON";
            case H2 -> "EXPLAIN ANALYZE";
        };
    }

    private static QueryPlan ofPostgresql(String text) {
        List<Scan> scans = new ArrayList<>();
        double sorted = 0;
        double loops = 0;
        for (String line : text.split("\n")) {
            Matcher node = POSTGRESQL.matcher(line);
            Matcher passed = POSTGRESQL_PASSED.matcher(line);
            if (node.find()) {
                boolean isTable = node.group(1).matches("(?:Seq|Index|Index Only|Bitmap Heap) Scan(?: Backward)?");
                loops = isTable ? Double.parseDouble(node.group(4)) : 0;
                double rows = Double.parseDouble(node.group(3));
                sorted = node.group(1).endsWith("Sort") ? Math.max(sorted, rows) : sorted;
                if (isTable) {
                    scans.add(new Scan(node.group(2), node.group(1).startsWith("Seq"), loops * rows));
                }
            } else if (passed.find() && loops > 0) {
                Scan last = scans.remove(scans.size() - 1);
                scans.add(new Scan(last.table, last.isWhole, last.rows + loops * Double.parseDouble(passed.group(1))));
            }
        }
        return new QueryPlan(text, scans, sorted);
    }

    private static QueryPlan ofMariaDb(String text) {
        List<Scan> scans = MARIADB_TABLE
                .matcher(text)
                .results()
                .map(table -> new Scan(
                        table.group(1),
                        table.group(2).equals("ALL"),
                        Double.parseDouble(table.group(3)) * Double.parseDouble(table.group(4))))
                .toList();
        double sorted = MARIADB_SORT
                .matcher(text)
                .results()
                .mapToDouble(sort -> Double.parseDouble(sort.group(1)))
                .max()
                .orElse(0);
        return new QueryPlan(text, scans, sorted);
    }

    /** H2 counts the row after the last one too, also where each row of another table looks up one: half of its count is rows then. */
    private static QueryPlan ofH2(String text) {
        List<Scan> scans = new ArrayList<>();
        boolean isWhole = false;
        for (Matcher part = H2.matcher(text); part.find(); isWhole = part.group(1) == null) {
            if (part.group(1) != null) {
                double count = Double.parseDouble(part.group(1));
                scans.add(new Scan("table " + scans.size(), isWhole, isWhole ? count : count / 2));
            }
        }
        return new QueryPlan(text, scans, 0);
    }
}
