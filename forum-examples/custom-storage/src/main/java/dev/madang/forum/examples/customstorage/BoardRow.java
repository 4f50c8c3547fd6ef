package dev.madang.forum.examples.customstorage;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stored board.
 *
 * @param board the board
 * @param lastNumber the last number that was allotted on it
 */
record BoardRow(Board board, long lastNumber) {

    static Key key(BoardKey board) {
        return Key.of(Table.BOARD).text(board.value());
    }

    static Optional<BoardRow> find(Reading reading, BoardKey board) {
        return reading.get(key(board)).map(BoardCodec::read);
    }

    static Optional<BoardRow> lock(Writing unit, BoardKey board) {
        return unit.lock(key(board)).map(BoardCodec::read);
    }

    /** The board of a row that stands on it. */
    static BoardRow known(Optional<BoardRow> board) {
        return board.orElseThrow(() -> new IllegalStateException("a row on a board that is not there"));
    }

    static List<BoardRow> all(Reading reading) {
        List<BoardRow> rows = new ArrayList<>();
        try (Cursor cursor = reading.ascending(Key.of(Table.BOARD))) {
            while (cursor.next()) {
                rows.add(BoardCodec.read(cursor.value()));
            }
        }
        return rows;
    }

    BoardRow with(Board changed) {
        return new BoardRow(changed, lastNumber);
    }

    /** The same with room for a number. */
    BoardRow reaching(long number) {
        return new BoardRow(board, Math.max(lastNumber, number));
    }

    /** Takes the next number of a locked board. */
    PostNumber allot(Writing unit) {
        reaching(lastNumber + 1).save(unit);
        return PostNumber.of(board.key(), lastNumber + 1);
    }

    void save(Writing unit) {
        unit.put(key(board.key()), BoardCodec.write(this));
    }
}
