package dev.madang.forum.jdbc;

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
import org.jdbi.v3.core.Handle;

final class JdbcBoards implements BoardStorage {

    private final Transactions transactions;
    private final BoardRows rows;
    private final NamedQuery find;
    private final NamedQuery all;
    private final String update;
    private final String updateSpan;
    private final String counts;
    private final Known<BoardKey, Board> known;

    JdbcBoards(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.known = new Known<>(transactions.readsOnlyCommitted());
        this.rows = new BoardRows(tables);
        this.find = NamedQuery.of(
                tables.sql("SELECT " + BoardColumns.READ + " FROM {p}board b WHERE b.board_key = :board"));
        this.all = NamedQuery.of(tables.sql("SELECT " + BoardColumns.READ + " FROM {p}board b"));
        this.update = tables.sql("UPDATE {p}board SET " + BoardColumns.ASSIGN + " WHERE board_key = :board");
        this.updateSpan = tables.sql(
                "UPDATE {p}span SET board_version = :version WHERE board_no = :no AND lvl = 0 AND block_no = 0");
        this.counts = tables.sql("""
                SELECT s.listed, s.notices, c.category, c.posts
                FROM {p}board b
                JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
                LEFT JOIN {p}category_count c ON c.board_no = b.board_no AND c.posts <> 0
                WHERE b.board_key = :board
                """);
    }

    @Override
    public Answer<Board> insert(NewBoard board) {
        return transactions.write(handle -> {
            if (find(handle, board.key()).isPresent()) {
                return Answer.refused(Refusal.EXISTS);
            }
            Board stored = new Board(board.key(), board.settings(), 1, board.at());
            rows.insert(handle, stored);
            return Answer.done(stored);
        });
    }

    @Override
    public Answer<Board> change(BoardChange change) {
        return transactions.write(handle -> {
            Optional<BoardRows.Place> place = rows.lock(handle, change.key());
            if (place.isEmpty()) {
                return Answer.refused(Refusal.MISSING);
            }
            if (place.get().version() != change.expectedVersion()) {
                return Answer.stale(Refusal.STALE, place.get().version());
            }
            return Answer.done(replace(handle, change, place.get()));
        });
    }

    private Board replace(Handle handle, BoardChange change, BoardRows.Place place) {
        long version = place.version() + 1;
        BoardColumns.bind(handle.createUpdate(update), change.key(), change.settings(), version)
                .execute();
        handle.createUpdate(updateSpan)
                .bind("version", version)
                .bind("no", place.no())
                .execute();
        return find(handle, change.key()).orElseThrow();
    }

    @Override
    public Optional<Board> find(BoardKey key) {
        return known.keep(key, transactions.read(handle -> find(handle, key)));
    }

    @Override
    public Optional<Board> known(BoardKey key) {
        return known.orRead(key, () -> find(key));
    }

    private Optional<Board> find(Handle handle, BoardKey key) {
        return find.on(handle).bind("board", key.value()).first(BoardColumns::read);
    }

    @Override
    public List<Board> all() {
        return transactions.read(handle -> all.on(handle).list(BoardColumns::read).stream()
                .sorted(Comparator.comparing(Board::key))
                .toList());
    }

    @Override
    public Optional<BoardCounts> counts(BoardKey key) {
        return transactions.read(handle -> handle.createQuery(counts)
                .bind("board", key.value())
                .scanResultSet((supplier, context) -> {
                    var result = supplier.get();
                    long[] sums = null;
                    Map<Category, Long> byCategory = new HashMap<>();
                    while (result.next()) {
                        Row row = new Row(result);
                        sums = new long[] {row.number(), row.number()};
                        Optional<String> category = row.maybeText();
                        long posts = row.number();
                        category.ifPresent(c -> byCategory.put(Category.of(c), posts));
                    }
                    return sums == null ? Optional.empty() : Optional.of(new BoardCounts(sums[0], sums[1], byCategory));
                }));
    }
}
