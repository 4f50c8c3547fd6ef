package dev.madang.forum.examples.customstorage;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record RocksBoards(RocksStore store) implements BoardStorage {

    @Override
    public Answer<Board> insert(NewBoard board) {
        return store.write(unit -> {
            if (BoardRow.lock(unit, board.key()).isPresent()) {
                return Answer.refused(Refusal.EXISTS);
            }
            return save(unit, new BoardRow(new Board(board.key(), board.settings(), 1, board.at()), 0));
        });
    }

    @Override
    public Answer<Board> change(BoardChange change) {
        return store.write(unit -> {
            Optional<BoardRow> row = BoardRow.lock(unit, change.key());
            if (row.isEmpty()) {
                return Answer.refused(Refusal.MISSING);
            }
            Board board = row.get().board();
            if (board.version() != change.expectedVersion()) {
                return Answer.stale(Refusal.STALE, board.version());
            }
            return save(
                    unit,
                    row.get().with(new Board(board.key(), change.settings(), board.version() + 1, board.createdAt())));
        });
    }

    private static Answer<Board> save(Writing unit, BoardRow row) {
        row.save(unit);
        return Answer.done(row.board());
    }

    @Override
    public Optional<Board> find(BoardKey key) {
        return store.read(reading -> BoardRow.find(reading, key).map(BoardRow::board));
    }

    @Override
    public List<Board> all() {
        return store.read(reading -> BoardRow.all(reading).stream()
                .map(BoardRow::board)
                .sorted(Comparator.comparing(Board::key))
                .toList());
    }

    @Override
    public Optional<BoardCounts> counts(BoardKey key) {
        return store.read(reading -> {
            Lists lists = new Lists(reading);
            return BoardRow.find(reading, key)
                    .map(row -> new BoardCounts(
                            lists.size(Listing.of(ListKind.LISTED, key)),
                            lists.size(Listing.of(ListKind.NOTICES, key)),
                            categories(reading, key)));
        });
    }

    private static Map<Category, Long> categories(Reading reading, BoardKey board) {
        Map<Category, Long> categories = new HashMap<>();
        Key counts = Listing.of(ListKind.CATEGORY_LISTED, board).counts();
        try (Cursor cursor = reading.ascending(counts)) {
            while (cursor.next()) {
                categories.put(
                        Category.of(cursor.key().after(counts).text()),
                        cursor.value().number());
            }
        }
        return categories;
    }
}
