package dev.madang.forum.examples.benchmarks.direct;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows as plain records of what the driver gives. */
@SuppressWarnings("ArrayRecordComponent") // made and forgotten, never compared
final class DirectRows {

    private static final int POST_COLUMNS = 14;

    private DirectRows() {}

    record Post(
            long id,
            String board,
            long number,
            String title,
            @Nullable String member,
            @Nullable String nickname,
            @Nullable String category,
            boolean notice,
            boolean secret,
            boolean locked,
            int status,
            long createdAt,
            long comments,
            long views) {}

    record Board(String[] texts, int[] numbers, long version, long createdAt) {}

    record WholePost(
            Post post,
            Board board,
            long version,
            int before,
            long editedAt,
            @Nullable String[] rest) {}

    record Comment(
            long post,
            int number,
            int parent,
            int depth,
            String body,
            @Nullable String member,
            @Nullable String nickname,
            @Nullable String address,
            boolean secret,
            int status,
            long version,
            long createdAt,
            long editedAt) {}

    /** A row of a list, from this column on. */
    static Post post(ResultSet row, int from) throws SQLException {
        return new Post(
                row.getLong(from),
                row.getString(from + 1),
                row.getLong(from + 2),
                row.getString(from + 3),
                row.getString(from + 4),
                row.getString(from + 5),
                row.getString(from + 6),
                row.getInt(from + 7) != 0,
                row.getInt(from + 8) != 0,
                row.getInt(from + 9) != 0,
                row.getInt(from + 10),
                row.getLong(from + 11),
                row.getLong(from + 12),
                row.getLong(from + 13));
    }

    /** Texts, numbers, version and time of a board. */
    static Board board(ResultSet row, int from) throws SQLException {
        String[] texts = new String[9];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.getString(from + i);
        }
        int[] numbers = new int[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = row.getInt(from + texts.length + i);
        }
        int after = from + texts.length + numbers.length;
        return new Board(texts, numbers, row.getLong(after), row.getLong(after + 1));
    }

    static WholePost wholePost(ResultSet row) throws SQLException {
        Post post = post(row, 1);
        Board board = board(row, POST_COLUMNS + 1);
        int at = POST_COLUMNS + 18;
        @Nullable String[] rest = new @Nullable String[7];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = row.getString(at + 3 + i);
        }
        return new WholePost(post, board, row.getLong(at), row.getInt(at + 1), row.getLong(at + 2), rest);
    }

    static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9) != 0,
                row.getInt(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13));
    }
}
