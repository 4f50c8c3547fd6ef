package dev.madang.forum.transfer;

import dev.madang.forum.NotFoundException;
import dev.madang.forum.Violations;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.ForumStorage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes a forum out as lines: the boards by key, then of each board its posts and its comments, both by number, so
 * that all stands on what comes before it. Immutable and thread-safe.
 *
 * <p>Everything goes out, deleted and secret things too. Ids, passwords, fingerprints and full addresses do not.
 *
 * <p>What is written to the forum meanwhile is in the export or not; a comment is in it only when its post is. Memory
 * is bounded: the next portion that is asked of the storage has fewer things where those of the last one were large.
 */
public final class Exporter {

    private final ForumStorage storage;

    /** An exporter from {@code storage}, which asks nobody whether that is allowed. */
    public Exporter(ForumStorage storage) {
        this.storage = Violations.required("storage", storage);
    }

    /**
     * Writes out the whole forum.
     *
     * @param out takes UTF-8; flushed, not closed
     * @return how many lines were written
     * @throws UncheckedIOException when {@code out} fails
     */
    public long write(OutputStream out) {
        return write(out, storage.boards().all(), board -> true);
    }

    /**
     * Writes out one board. Its posts' former numbers on other boards are left out, since those boards are not there to
     * hold them.
     *
     * @param out takes UTF-8; flushed, not closed
     * @param key the board
     * @return how many lines were written
     * @throws NotFoundException when there is no such board; nothing was written
     * @throws UncheckedIOException when {@code out} fails
     */
    public long write(OutputStream out, BoardKey key) {
        Violations.required("board", key);
        Board board = storage.boards().find(key).orElseThrow(() -> new NotFoundException("board", key.value()));
        return write(out, List.of(board), key::equals);
    }

    private long write(OutputStream out, List<Board> boards, Predicate<BoardKey> exported) {
        OutputStream buffered = new BufferedOutputStream(Violations.required("out", out), 1 << 16);
        ExportRun run = new ExportRun(storage.transfer(), buffered, exported);
        try {
            long lines = run.write(boards);
            buffered.flush();
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
