package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.storage.NodeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The journal in three files of a directory: one of the views that wait, one of the flush that is under way, and one that is free, into which the
 * next process writes what waited anew.
 *
 * <p>After a kill a file is one of these: free; under way under a sequence, and is sent again under it; waiting; or already replaced. Where two wait,
 * one was drained and not sent: whichever, for no sequence has been given to it. After a loss of power files may also be there that were stored long ago
 * and were not yet seen on the disk to be free: a flush that was sent before a later one, and what is older than two others.
 */
final class FileJournal implements ViewJournal {

    private final FileChannel lock;
    private final long owner;
    private final List<JournalFile> files;
    private final Kept kept;
    private final GroupCommit commit;
    private JournalFile current;
    private @Nullable JournalFile underWay;
    private long generation;

    private FileJournal(FileChannel lock, long owner, List<JournalFile> files, boolean throughPowerLoss) {
        this.lock = lock;
        this.owner = owner;
        this.files = files;
        this.commit = throughPowerLoss ? new GroupCommit(files) : GroupCommit.none();
        List<JournalFile> used = used();
        this.generation = used.stream().mapToLong(JournalFile::generation).max().orElse(0);
        this.underWay = drained(used).orElse(null);
        Optional<JournalFile> waiting = used.stream()
                .filter(file -> file != underWay && file.state() == JournalFile.UNSENT)
                .findFirst();
        this.current = free();
        this.kept = kept(waiting);
    }

    /** Writes down anew what waited. */
    private Kept kept(Optional<JournalFile> waiting) {
        current.begin(owner, ++generation, waiting.map(JournalFile::generation).orElse(0L));
        ViewTable left = waiting.map(file -> file.read(current)).orElseGet(ViewTable::empty);
        current.publish();
        current.force();
        waiting.ifPresent(file -> {
            file.state(JournalFile.FREE);
            file.forceHead();
        });
        if (underWay == null) {
            return new Kept(left, ViewTable.empty(), OptionalLong.empty());
        }
        long sequence = underWay.state();
        ViewTable sent = underWay.read(ViewLog.NONE);
        if (sent.size() == 0) {
            stored();
        }
        return new Kept(left, sent, sequence > 0 ? OptionalLong.of(sequence) : OptionalLong.empty());
    }

    /**
     * The journal of {@code node} in {@code where}.
     *
     * @throws StorageException when its files cannot be made, are another node's, or are in use
     */
    static FileJournal open(ViewJournaling where, NodeId node, int maxPending) {
        try {
            Files.createDirectories(where.directory());
            FileChannel lock = lock(where.directory().resolve("views.lock"));
            try {
                return open(where, owner(node), maxPending, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException(StorageException.Outcome.NOT_DONE, "journal-unusable", e);
        }
    }

    private static FileJournal open(ViewJournaling where, long owner, int maxPending, FileChannel lock)
            throws IOException {
        JournalFiles found = new JournalFiles(where.directory(), JournalFile.length(maxPending));
        List<JournalFile> files = found.open();
        if (files.stream().anyMatch(file -> file.isUsed() && !file.isOf(owner))) {
            throw new StorageException(StorageException.Outcome.NOT_DONE, "journal-of-another-node", null);
        }
        return new FileJournal(lock, owner, files, where.survives() == ViewJournaling.Survives.POWER_LOSS);
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // As when another process holds it.
        }
        channel.close();
        throw new StorageException(StorageException.Outcome.NOT_DONE, "journal-in-use", null);
    }

    private static long owner(NodeId node) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(node.value().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The files that hold views, the oldest first; what another one replaced is let go, and what was stored before others were begun. */
    private List<JournalFile> used() {
        List<JournalFile> used = files.stream().filter(JournalFile::isUsed).toList();
        used.stream()
                .filter(old -> used.stream().anyMatch(file -> file.replaces() == old.generation()))
                .forEach(old -> old.state(JournalFile.FREE));
        List<JournalFile> left = inOrder(used);
        left.stream().limit(Math.max(0, left.size() - 2)).forEach(old -> old.state(JournalFile.FREE));
        Optional<JournalFile> last = lastSent(left);
        left.stream()
                .filter(file -> file.state() != JournalFile.UNSENT && file != last.orElse(null))
                .forEach(old -> old.state(JournalFile.FREE));
        return inOrder(left);
    }

    private static List<JournalFile> inOrder(List<JournalFile> files) {
        return files.stream()
                .filter(JournalFile::isUsed)
                .sorted(Comparator.comparingLong(JournalFile::generation))
                .toList();
    }

    private static Optional<JournalFile> lastSent(List<JournalFile> used) {
        return used.stream()
                .filter(file -> file.isUsed() && file.state() != JournalFile.UNSENT)
                .reduce((earlier, later) -> later);
    }

    private static Optional<JournalFile> drained(List<JournalFile> used) {
        return lastSent(used).or(() -> used.size() > 1 ? Optional.of(used.get(0)) : Optional.empty());
    }

    @Override
    public Kept kept() {
        return kept;
    }

    @Override
    public ViewLog current() {
        return current;
    }

    @Override
    public ViewLog next() {
        underWay = current;
        current = free();
        current.begin(owner, ++generation, 0);
        current.publish();
        return current;
    }

    private JournalFile free() {
        return files.stream()
                .filter(file -> !file.isUsed())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("three files are enough"));
    }

    @Override
    public void settle() {
        commit.settle();
    }

    @Override
    public void sending(long sequence) {
        if (underWay != null) {
            underWay.state(sequence);
            commit.force(underWay);
        }
    }

    @Override
    public void stored() {
        if (underWay != null) {
            underWay.state(JournalFile.FREE);
            underWay = null;
        }
    }

    @Override
    public void close() {
        try {
            commit.settle();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
