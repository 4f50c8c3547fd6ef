package dev.madang.forum.examples.benchmarks.load;

import dev.madang.forum.board.Board;
import dev.madang.forum.examples.benchmarks.board.BoardMaker;
import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Store;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.TransferItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Fills the tables of a forum board by board. */
public final class Loader {

    /** How many bits of a post's id its number takes; above it stands its board's. */
    static final int BOARD_BITS = 40;

    private final Store store;

    /** Fills {@code store}. */
    public Loader(Store store) {
        this.store = store;
    }

    /** Makes a board with all that is on it. Its posts appear as it goes, its counts at the end. */
    public void load(BoardSpec spec) throws SQLException {
        Board board = new Board(spec.key(), spec.settings(), 1, BoardSpec.OPENED);
        store.storage().boards().insert(new NewBoard(board.key(), board.settings(), board.createdAt()));
        int no = (int) store.number("SELECT board_no FROM {p}board WHERE board_key = '" + spec.key() + "'");
        PostCounts counts = new PostCounts();
        try (Writers writers = new Writers(store)) {
            BoardMaker maker = new BoardMaker(spec);
            for (long number = 1; number <= spec.posts(); number++) {
                TransferItem.OfPost post = maker.post(number);
                write(post, new CommentThread(maker.comments(number)), no, writers);
                counts.add(post, Standing.of(post.state()));
            }
            counts.write(
                    no, writers.of("span", TableRows.SPAN), writers.of("category_count", TableRows.CATEGORY_COUNT));
        }
        settle(no, counts.ofBoard());
    }

    private static void write(TransferItem.OfPost post, CommentThread thread, int board, Writers writers)
            throws SQLException {
        long id = ((long) board << BOARD_BITS) | post.number().value();
        TableRows.writePost(writers.of("post", TableRows.POST), post, id, board);
        writers.of("post_body", TableRows.BODY).write(id, post.content().body());
        TableRows.writeTally(writers.of("post_tally", TableRows.TALLY), post, id, thread);
        if (thread.size() > 0) {
            thread.write(
                    id, writers.of("comment", TableRows.COMMENT), writers.of("comment_span", TableRows.COMMENT_SPAN));
        }
    }

    private void settle(int board, long[] sums) throws SQLException {
        try (Connection connection = store.pool().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        store.sql(
                                "UPDATE {p}span SET listed = ?,"
                                        + " notices = ?, total = ?, last_number = ? WHERE board_no = ? AND lvl = 0 AND block_no = 0"))) {
            for (int i = 0; i < sums.length; i++) {
                update.setLong(i + 1, sums[i]);
            }
            update.setInt(sums.length + 1, board);
            update.executeUpdate();
        }
    }

    /** One connection and writer for each table, opened when its first row comes. */
    private static final class Writers implements AutoCloseable {

        private final Store store;
        private final java.util.Map<String, RowWriter> byTable = new java.util.HashMap<>();
        private final Deque<RowWriter> opened = new ArrayDeque<>();

        Writers(Store store) {
            this.store = store;
        }

        RowWriter of(String table, String columns) throws SQLException {
            RowWriter writer = byTable.get(table);
            if (writer == null) {
                Connection connection = store.pool().getConnection();
                String name = store.sql("{p}" + table);
                writer = store.isPostgresql()
                        ? new CopyWriter(connection, name, columns)
                        : new InsertWriter(connection, name, columns);
                byTable.put(table, writer);
                opened.push(writer);
            }
            return writer;
        }

        @Override
        public void close() throws SQLException {
            for (RowWriter writer : opened) {
                writer.close();
            }
        }
    }
}
