package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.direct.DirectReads;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many pages of memory PostgreSQL touches for a page of the list, as EXPLAIN counts them. */
final class Buffers {

    private static final Pattern HIT =
            Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?|Buffers: shared read=(\\d+)");

    private Buffers() {}

    static void report(Bench bench, Ours ours, int deep) throws SQLException {
        if (!ours.store().isPostgresql()) {
            bench.report().remark("list.buffers is counted on PostgreSQL only");
            return;
        }
        DirectReads direct = new DirectReads(ours.store());
        double most = 0;
        for (int page : new int[] {1, 5, 9, 100, deep / 2, deep, ours.lastPage() - 1}) {
            if (page >= 1) {
                long touched = touched(direct.explainPage(page));
                bench.report().remark("page " + page + " touches " + touched + " buffers");
                most = Math.max(most, (double) touched / BoardSpec.PAGE);
            }
        }
        bench.report().ratio("list.buffers", most);
    }

    /** The first line of the plan's statement counts all below it. */
    private static long touched(String plan) {
        Matcher matcher = HIT.matcher(plan);
        if (!matcher.find()) {
            throw new IllegalStateException("no buffers in " + plan);
        }
        return number(matcher.group(1)) + number(matcher.group(2)) + number(matcher.group(3));
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
