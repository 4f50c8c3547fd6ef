package dev.madang.forum.examples.crashtest;

import dev.madang.forum.examples.crashtest.ledger.Column;
import dev.madang.forum.examples.crashtest.ledger.Findings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A run as a table of two columns, errors marked. */
record Report(Plan plan, Findings findings) {

    private static final int MOST_ERRORS = 20;

    String text() {
        StringBuilder text = new StringBuilder(plan.toString()).append('\n');
        for (Column column : Column.values()) {
            long count = findings.get(column);
            String mark = column.isError() ? (count == 0 ? "  ok" : "  WRONG") : "";
            text.append(String.format("  %-16s %,12d%s%n", column.title(), count, mark));
        }
        text.append(String.format("  %-16s %12s%n", "recovery", recovery()));
        return text.append(errors()).toString();
    }

    private String recovery() {
        List<Duration> all = findings.recoveries();
        if (all.isEmpty()) {
            return "-";
        }
        return "median " + all.get(all.size() / 2).toMillis() + " ms, longest "
                + all.get(all.size() - 1).toMillis() + " ms";
    }

    private String errors() {
        return findings.errors().stream()
                .limit(MOST_ERRORS)
                .map(error -> "  ! " + error + "\n")
                .collect(Collectors.joining());
    }
}
