package dev.madang.forum.transfer;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** One export. */
final class ExportRun {

    private static final int FIRST_PORTION = 16;
    private static final int MAX_PORTION = 500;
    private static final int LARGE_PORTION_BYTES = 1 << 22;

    private final TransferStorage storage;
    private final OutputStream out;
    private final Predicate<BoardKey> exported;
    private int portion = FIRST_PORTION;
    private long lines;

    /**
     * Begins an export.
     *
     * @param exported which boards' former numbers go out
     */
    ExportRun(TransferStorage storage, OutputStream out, Predicate<BoardKey> exported) {
        this.storage = storage;
        this.out = out;
        this.exported = exported;
    }

    /** Writes {@code boards} with all that is on them, and answers how many lines that were. */
    long write(List<Board> boards) throws IOException {
        for (Board board : boards) {
            write(new TransferItem.OfBoard(board));
        }
        for (Board board : boards) {
            long last = writePosts(board.key());
            writeComments(board.key(), last);
        }
        return lines;
    }

    /** Writes the posts, and answers the number of the last one, or 0. */
    private long writePosts(BoardKey board) throws IOException {
        long last = 0;
        List<TransferItem.OfPost> posts;
        do {
            posts = storage.posts(new ExportQuery(board, last, 0, portion));
            long bytes = 0;
            for (TransferItem.OfPost post : posts) {
                bytes += write(withExportedNumbers(post));
                last = post.number().value();
            }
            adapt(bytes);
        } while (!posts.isEmpty());
        return last;
    }

    /** Writes the comments on posts up to {@code lastPost}: later ones are not in this export. */
    private void writeComments(BoardKey board, long lastPost) throws IOException {
        long post = 0;
        int number = 0;
        List<TransferItem.OfComment> comments;
        do {
            comments = storage.comments(new ExportQuery(board, post, number, portion));
            long bytes = 0;
            for (TransferItem.OfComment comment : comments) {
                post = comment.post().value();
                number = comment.number();
                bytes += post <= lastPost ? write(comment) : 0;
            }
            adapt(bytes);
        } while (!comments.isEmpty() && post <= lastPost);
    }

    private TransferItem.OfPost withExportedNumbers(TransferItem.OfPost post) {
        return post.withFormerNumbers(post.formerNumbers().stream()
                .filter(number -> exported.test(number.board()))
                .toList());
    }

    private int write(TransferItem item) throws IOException {
        byte[] line = TransferLine.write(item).getBytes(StandardCharsets.UTF_8);
        out.write(line);
        out.write('\n');
        lines++;
        return line.length;
    }

    private void adapt(long bytes) {
        portion = bytes > LARGE_PORTION_BYTES ? Math.max(1, portion / 4) : Math.min(MAX_PORTION, portion * 2);
    }
}
