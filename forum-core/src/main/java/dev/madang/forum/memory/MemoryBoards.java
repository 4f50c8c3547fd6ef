package dev.madang.forum.memory;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Optional;

record MemoryBoards(MemoryState state) implements BoardStorage {

    @Override
    public Answer<Board> insert(NewBoard board) {
        return state.locked(() -> {
            if (state.boards.containsKey(board.key())) {
                return Answer.refused(Refusal.EXISTS);
            }
            Board created = new Board(board.key(), board.settings(), 1, board.at());
            state.boards.put(board.key(), new BoardRow(created));
            return Answer.done(created);
        });
    }

    @Override
    public Answer<Board> change(BoardChange change) {
        return state.locked(() -> {
            BoardRow row = state.boards.get(change.key());
            if (row == null) {
                return Answer.refused(Refusal.MISSING);
            }
            if (row.board.version() != change.expectedVersion()) {
                return Answer.stale(Refusal.STALE, row.board.version());
            }
            row.board = new Board(change.key(), change.settings(), change.expectedVersion() + 1, row.board.createdAt());
            return Answer.done(row.board);
        });
    }

    @Override
    public Optional<Board> find(BoardKey key) {
        return state.locked(() -> Optional.ofNullable(state.boards.get(key)).map(row -> row.board));
    }

    @Override
    public List<Board> all() {
        return state.locked(
                () -> state.boards.values().stream().map(row -> row.board).toList());
    }

    @Override
    public Optional<BoardCounts> counts(BoardKey key) {
        return state.locked(() -> Optional.ofNullable(state.boards.get(key)).map(row -> row.lists.counts()));
    }
}
