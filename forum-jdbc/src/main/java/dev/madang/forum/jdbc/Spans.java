package dev.madang.forum.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/**
 * The counts of posts: of a board (level 0), of each 200 numbers of it (level 1), of each 20,000 (level 2). By them a page is found at any
 * depth, and the board's row of level 0 is what writers of one board wait for each other at.
 */
final class Spans {

    static final int BLOCK = 200;
    static final int REGION = 20_000;

    private static final Columns COLUMNS = new Columns(
            List.of("board_no INT", "lvl SMALLINT", "block_no BIGINT"),
            List.of("listed", "notices", "total", "last_number"));

    private record Place(int board, int level, long block) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::board)
                .thenComparingInt(Place::level)
                .thenComparingLong(Place::block);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final String three;
    private final String one;

    Spans(Tables tables) {
        this.three = tables.add("span", COLUMNS, 3);
        this.one = tables.add("span", COLUMNS, 1);
    }

    /** Changes to be made, each place once and in one order for all writers. */
    static final class Changes {
        private final Map<Place, long[]> sums = new TreeMap<>();

        /** A post stands at this number from now on ({@code by} 1), or no more (-1). */
        void stands(int board, long number, Shelf shelf, int by) {
            long listed = shelf == Shelf.LIST ? by : 0;
            long notices = shelf == Shelf.NOTICES ? by : 0;
            add(new Place(board, 0, 0), listed, notices, by, 0);
            add(new Place(board, 1, number / BLOCK), listed, notices, by, 0);
            add(new Place(board, 2, number / REGION), listed, notices, by, 0);
        }

        /** The board's last number moves on. */
        void last(int board, long by) {
            add(new Place(board, 0, 0), 0, 0, 0, by);
        }

        private void add(Place place, long... deltas) {
            long[] kept = sums.computeIfAbsent(place, p -> new long[4]);
            for (int i = 0; i < kept.length; i++) {
                kept[i] += deltas[i];
            }
        }
    }

    void apply(Handle handle, Changes changes) {
        changes.sums.values().removeIf(sums -> java.util.Arrays.stream(sums).allMatch(sum -> sum == 0));
        List<Map.Entry<Place, long[]>> rows = new ArrayList<>(changes.sums.entrySet());
        if (rows.size() == 3) {
            applyAtOnce(handle, rows);
        } else if (!rows.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(one);
            rows.forEach(row -> bind(batch, 0, row).add());
            batch.execute();
        }
    }

    private void applyAtOnce(Handle handle, List<Map.Entry<Place, long[]>> rows) {
        Update update = handle.createUpdate(three);
        for (int i = 0; i < rows.size(); i++) {
            bind(update, i * 7, rows.get(i));
        }
        update.execute();
    }

    private static <S extends org.jdbi.v3.core.statement.SqlStatement<S>> S bind(
            S statement, int from, Map.Entry<Place, long[]> row) {
        statement
                .bind(from, row.getKey().board())
                .bind(from + 1, row.getKey().level())
                .bind(from + 2, row.getKey().block());
        for (int i = 0; i < row.getValue().length; i++) {
            statement.bind(from + 3 + i, row.getValue()[i]);
        }
        return statement;
    }
}
