package dev.madang.forum.jdbc;

import dev.madang.forum.board.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The counts of published posts under each category. */
final class CategoryCounts {

    private static final Columns COLUMNS = new Columns(List.of("board_no INT", "category VARCHAR"), List.of("posts"));

    private final String add;

    CategoryCounts(Tables tables) {
        this.add = tables.add("category_count", COLUMNS, 1);
    }

    /** Changes to be made, in one order for all writers. */
    static final class Changes {
        private final Map<Integer, Map<String, Long>> sums = new TreeMap<>();

        /** One more ({@code by} 1) or less (-1) stands under a category, if it is published. */
        void stands(int board, Optional<Category> category, Shelf shelf, int by) {
            if (shelf != Shelf.NONE) {
                category.ifPresent(
                        c -> sums.computeIfAbsent(board, b -> new TreeMap<>()).merge(c.value(), (long) by, Long::sum));
            }
        }
    }

    void apply(Handle handle, Changes changes) {
        PreparedBatch batch = handle.prepareBatch(add);
        changes.sums.forEach((board, categories) -> categories.forEach((category, by) -> {
            if (by != 0) {
                batch.bind(0, board).bind(1, category).bind(2, by).add();
            }
        }));
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
