package dev.madang.forum.examples.benchmarks.load;

import dev.madang.forum.storage.TransferItem;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The counts of one board, as the engine keeps them: of all, of each 200 numbers, of each 20,000, and of categories. */
final class PostCounts {

    private static final int[] WIDTHS = {0, 200, 20_000};

    private final TreeMap<Long, long[]> spans = new TreeMap<>();
    private final Map<String, Long> categories = new TreeMap<>();
    private long last;

    void add(TransferItem.OfPost post, Standing standing) {
        long number = post.number().value();
        last = Math.max(last, number);
        for (int level = 0; level < WIDTHS.length; level++) {
            long block = level == 0 ? 0 : number / WIDTHS[level];
            long[] sums = spans.computeIfAbsent(((long) level << 40) + block, place -> new long[3]);
            sums[0] += standing == Standing.LISTED ? 1 : 0;
            sums[1] += standing == Standing.NOTICE ? 1 : 0;
            sums[2]++;
        }
        if (standing != Standing.UNPUBLISHED) {
            post.content().category().ifPresent(category -> categories.merge(category.value(), 1L, Long::sum));
        }
    }

    /** Writes them; the row of the board itself is there. */
    void write(int board, RowWriter spanRows, RowWriter categoryRows) throws SQLException {
        for (Map.Entry<Long, long[]> span : spans.entrySet()) {
            long level = span.getKey() >> 40;
            if (level > 0) {
                long block = span.getKey() - (level << 40);
                long[] sums = span.getValue();
                spanRows.write(board, level, block, sums[0], sums[1], sums[2], 0, 0);
            }
        }
        for (Map.Entry<String, Long> category : categories.entrySet()) {
            categoryRows.write(board, category.getKey(), category.getValue());
        }
    }

    /** Listed posts, notices, all, and the last number. */
    long[] ofBoard() {
        long[] sums = spans.getOrDefault(0L, new long[3]);
        return new long[] {sums[0], sums[1], sums[2], last};
    }
}
