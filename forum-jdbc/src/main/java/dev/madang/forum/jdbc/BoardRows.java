package dev.madang.forum.jdbc;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of boards that writers wait for each other at. */
final class BoardRows {

    /**
     * A board as it stands behind its lock.
     *
     * @param key its key
     * @param no its number in ids
     * @param last its last number
     * @param version the version of its settings
     */
    record Place(BoardKey key, int no, long last, long version) {}

    private final String insert;
    private final String insertSpan;
    private final String lock;
    private final String lockFree;
    private final String numberOf;
    private final String keyOf;

    BoardRows(Tables tables) {
        this.insert =
                tables.sql("INSERT INTO {p}board (" + BoardColumns.NAMES + ") VALUES (" + BoardColumns.VALUES + ")");
        this.insertSpan = tables.sql("""
                INSERT INTO {p}span (board_no, lvl, block_no, listed, notices, total, last_number, board_version)
                SELECT board_no, 0, 0, 0, 0, 0, 0, version FROM {p}board WHERE board_key = :board
                """);
        this.lock = tables.sql("""
                SELECT board_no, last_number, board_version FROM {p}span
                WHERE lvl = 0 AND block_no = 0 AND board_no = (SELECT board_no FROM {p}board WHERE board_key = :board)
                FOR UPDATE
                """);
        this.lockFree = tables.sql("""
                SELECT (SELECT b.board_key FROM {p}board b WHERE b.board_no = s.board_no), s.board_no, s.last_number, s.board_version
                FROM {p}span s
                WHERE s.lvl = 0 AND s.block_no = 0 AND s.board_no IN (SELECT board_no FROM {p}board WHERE board_key IN (<boards>))
                FOR UPDATE SKIP LOCKED
                """);
        this.numberOf = tables.sql("SELECT board_no FROM {p}board WHERE board_key = :board");
        this.keyOf = tables.sql("SELECT board_key FROM {p}board WHERE board_no = :no");
    }

    void insert(Handle handle, Board board) {
        BoardColumns.bindNew(handle.createUpdate(insert), board).execute();
        handle.createUpdate(insertSpan).bind("board", board.key().value()).execute();
    }

    Optional<Place> lock(Handle handle, BoardKey key) {
        return handle.createQuery(lock)
                .bind("board", key.value())
                .map((result, context) -> {
                    Row row = new Row(result);
                    return new Place(key, row.small(), row.number(), row.number());
                })
                .findOne();
    }

    /** Locks those of several boards that are there and that nobody holds. */
    Map<BoardKey, Place> lockFree(Handle handle, List<BoardKey> keys) {
        List<String> names = keys.stream().map(BoardKey::value).toList();
        return Lists.bind(handle, lockFree, "boards", names)
                .map((result, context) -> {
                    Row row = new Row(result);
                    return new Place(BoardKey.of(row.text()), row.small(), row.number(), row.number());
                })
                .stream()
                .collect(Collectors.toMap(Place::key, place -> place));
    }

    /** Locks several boards, in one order for all writers; those that are not there are left out. */
    List<Place> lockAll(Handle handle, Collection<BoardKey> keys) {
        TreeMap<Integer, BoardKey> byNumber = new TreeMap<>();
        keys.stream().distinct().forEach(key -> numberOf(handle, key).ifPresent(no -> byNumber.put(no, key)));
        return byNumber.values().stream()
                .map(key -> lock(handle, key).orElseThrow())
                .toList();
    }

    Optional<Integer> numberOf(Handle handle, BoardKey key) {
        return handle.createQuery(numberOf)
                .bind("board", key.value())
                .mapTo(Integer.class)
                .findOne();
    }

    BoardKey keyOf(Handle handle, int no) {
        return handle.createQuery(keyOf)
                .bind("no", no)
                .map((result, context) -> BoardKey.of(result.getString(1)))
                .one();
    }
}
