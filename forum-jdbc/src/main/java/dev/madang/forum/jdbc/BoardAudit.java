package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.Discrepancy.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Compares what is kept of a board's posts with the posts. Reads one narrow index of the board from end to end. */
final class BoardAudit {

    private final BoardRows boards;
    private final Spans spans;
    private final CategoryCounts categories;
    private final String blocks;
    private final String highest;
    private final String byCategory;
    private final String keptSpans;
    private final String keptCategories;
    private final String setBoard;
    private final String dropSpans;
    private final String dropCategories;

    BoardAudit(Tables tables) {
        this.boards = new BoardRows(tables);
        this.spans = new Spans(tables);
        this.categories = new CategoryCounts(tables);
        String division = tables.dialect() == Dialect.MARIADB ? "DIV" : "/";
        this.blocks = tables.sql("""
                SELECT post_no %s 200 AS block_no, shelf, COUNT(*) AS n FROM {p}post WHERE board_no = :board
                GROUP BY post_no %s 200, shelf
                """.formatted(division, division));
        this.highest = tables.sql("""
                SELECT COALESCE(MAX(x.n), 0) FROM (
                  SELECT MAX(post_no) AS n FROM {p}post WHERE board_no = :board
                  UNION ALL SELECT MAX(post_no) FROM {p}post_number WHERE board_no = :board
                  UNION ALL SELECT MAX(id) - :from FROM {p}post WHERE id >= :from AND id < :to
                ) x
                """);
        this.byCategory = tables.sql("""
                SELECT category, COUNT(*) FROM {p}post
                WHERE board_no = :board AND category IS NOT NULL AND published = 1 GROUP BY category
                """);
        this.keptSpans = tables.sql(
                "SELECT lvl, block_no, listed, notices, total, last_number FROM {p}span WHERE board_no = :board");
        this.keptCategories =
                tables.sql("SELECT category, posts FROM {p}category_count WHERE board_no = :board AND posts <> 0");
        this.setBoard = tables.sql("""
                UPDATE {p}span SET listed = 0, notices = 0, total = 0, last_number = :last
                WHERE board_no = :board AND lvl = 0
                """);
        this.dropSpans = tables.sql("DELETE FROM {p}span WHERE board_no = :board AND lvl > 0");
        this.dropCategories = tables.sql("DELETE FROM {p}category_count WHERE board_no = :board");
    }

    private record Block(long no, Shelf shelf, long posts) {}

    private record Place(int level, long block) {}

    void audit(Handle handle, BoardKey key, Care care, List<Discrepancy> found) {
        Optional<Integer> board =
                care == Care.REPAIR ? boards.lock(handle, key).map(BoardRows.Place::no) : boards.numberOf(handle, key);
        board.ifPresent(no -> audit(handle, key, no, care, found));
    }

    private void audit(Handle handle, BoardKey key, int board, Care care, List<Discrepancy> found) {
        List<Block> rows = handle.createQuery(blocks)
                .bind("board", board)
                .map((result, context) -> new Block(result.getLong(1), shelf(result.getInt(2)), result.getLong(3)))
                .list();
        Map<String, Long> counted = categories(handle, byCategory, board);
        List<Discrepancy> wrong = new ArrayList<>();
        long last = compareSpans(handle, key, board, rows, wrong);
        compareCategories(key, counted, categories(handle, keptCategories, board), wrong);
        if (!wrong.isEmpty() && care == Care.REPAIR) {
            repair(handle, board, last, rows, counted);
        }
        found.addAll(wrong);
    }

    private static Shelf shelf(int code) {
        return code == Shelf.LIST.code() ? Shelf.LIST : code == Shelf.NOTICES.code() ? Shelf.NOTICES : Shelf.NONE;
    }

    /** Answers what the board's last number is to be. */
    private long compareSpans(Handle handle, BoardKey key, int board, List<Block> rows, List<Discrepancy> wrong) {
        String where = key.value();
        Map<Place, long[]> kept = keptSpans(handle, board);
        Map<Place, long[]> actual = new HashMap<>();
        rows.forEach(block -> {
            for (Place place : List.of(new Place(0, 0), new Place(1, block.no()), new Place(2, block.no() / 100))) {
                add(actual.computeIfAbsent(place, p -> new long[4]), block);
            }
        });
        kept.keySet().forEach(place -> actual.putIfAbsent(place, new long[4]));
        actual.forEach((place, is) -> {
            long[] was = kept.getOrDefault(place, new long[4]);
            boolean ofBoard = place.level() == 0;
            compare(ofBoard ? Count.BOARD_POSTS : Count.INDEX, where, was[0], is[0], wrong);
            compare(ofBoard ? Count.BOARD_NOTICES : Count.INDEX, where, was[1], is[1], wrong);
            compare(Count.INDEX, where, was[2], is[2], wrong);
        });
        long last = Objects.requireNonNull(kept.getOrDefault(new Place(0, 0), new long[4]))[3];
        long reached = highest(handle, board);
        if (last < reached) {
            wrong.add(new Discrepancy(Count.BOARD_LAST_NUMBER, where, last, reached));
        }
        return Math.max(last, reached);
    }

    private static void add(long[] sums, Block block) {
        sums[0] += block.shelf() == Shelf.LIST ? block.posts() : 0;
        sums[1] += block.shelf() == Shelf.NOTICES ? block.posts() : 0;
        sums[2] += block.posts();
    }

    private Map<Place, long[]> keptSpans(Handle handle, int board) {
        Map<Place, long[]> kept = new HashMap<>();
        handle.createQuery(keptSpans)
                .bind("board", board)
                .map((result, context) -> Map.entry(
                        new Place(result.getInt(1), result.getLong(2)),
                        new long[] {result.getLong(3), result.getLong(4), result.getLong(5), result.getLong(6)}))
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    private long highest(Handle handle, int board) {
        return handle.createQuery(highest)
                .bind("board", board)
                .bind("from", PostKey.of(board, 0))
                .bind("to", PostKey.of(board + 1, 0))
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, Long> categories(Handle handle, String sql, int board) {
        Map<String, Long> counts = new TreeMap<>();
        handle.createQuery(sql)
                .bind("board", board)
                .map((result, context) -> Map.entry(result.getString(1), result.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static void compareCategories(
            BoardKey key, Map<String, Long> counted, Map<String, Long> kept, List<Discrepancy> wrong) {
        TreeSet<String> all = new TreeSet<>(counted.keySet());
        all.addAll(kept.keySet());
        all.forEach(category -> compare(
                Count.CATEGORY_POSTS,
                key + "/" + category,
                kept.getOrDefault(category, 0L),
                counted.getOrDefault(category, 0L),
                wrong));
    }

    private static void compare(Count count, String where, long kept, long counted, List<Discrepancy> wrong) {
        if (kept != counted) {
            wrong.add(new Discrepancy(count, where, kept, counted));
        }
    }

    private void repair(Handle handle, int board, long last, List<Block> rows, Map<String, Long> counted) {
        handle.createUpdate(setBoard).bind("board", board).bind("last", last).execute();
        handle.createUpdate(dropSpans).bind("board", board).execute();
        handle.createUpdate(dropCategories).bind("board", board).execute();
        Spans.Changes standing = new Spans.Changes();
        rows.forEach(block ->
                standing.stands(board, block.no() * Spans.BLOCK, block.shelf(), Math.toIntExact(block.posts())));
        spans.apply(handle, standing);
        CategoryCounts.Changes categoryCounts = new CategoryCounts.Changes();
        counted.forEach((category, posts) ->
                categoryCounts.stands(board, Optional.of(Category.of(category)), Shelf.LIST, Math.toIntExact(posts)));
        categories.apply(handle, categoryCounts);
    }
}
