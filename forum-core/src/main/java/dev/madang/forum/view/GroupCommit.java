package dev.madang.forum.view;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings files to the disk for all threads that wait for it at once: one of them does it, and the others, who come to wait meanwhile, share the
 * next time. Thread-safe.
 */
final class GroupCommit {

    private static final Logger LOG = LoggerFactory.getLogger(ViewJournaling.class);

    private final List<JournalFile> files;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile long done;

    GroupCommit(List<JournalFile> files) {
        this.files = List.copyOf(files);
    }

    /** One that leaves records to the operating system, and brings heads to the disk. */
    static GroupCommit none() {
        return new GroupCommit(List.of());
    }

    /** Returns when all that this thread wrote is on the disk. */
    void settle() {
        if (files.isEmpty()) {
            return;
        }
        long mine = asked.incrementAndGet();
        turn.lock();
        try {
            if (done < mine) {
                long all = asked.get();
                files.stream().filter(JournalFile::isUsed).forEach(this::force);
                done = all;
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Brings one file to the disk, or its head where the rest is left to the operating system. A disk that fails keeps nobody from reading: what it
     * holds is then as safe as without this.
     */
    void force(JournalFile file) {
        try {
            if (files.isEmpty()) {
                file.forceHead();
            } else {
                file.force();
            }
            failing.set(false);
        } catch (UncheckedIOException e) {
            if (!failing.getAndSet(true)) {
                LOG.error("The journal of views cannot be brought to the disk", e);
            }
        }
    }
}
