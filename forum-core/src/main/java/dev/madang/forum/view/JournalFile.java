package dev.madang.forum.view;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file of fixed length in memory, all of whose blocks are allotted beforehand: a full disk is found when it is made and not when views are
 * written. What is stored in it is the operating system's at once and survives the end of the process, however sudden.
 *
 * <p>A head of 4,096 bytes (magic, owner, generation, what it replaces, their check, state), then records of 32 bytes: post, hour, count, check. A
 * count is written anew with each view, in one store, and no record crosses a sector of a disk, so that one is never half there. Checks hold the owner
 * and the generation: records of an earlier use are none. That 64 bits of check agree by chance has a probability of 2⁻⁶⁴ a record.
 */
final class JournalFile implements ViewLog {

    static final long FREE = -1;
    static final long UNSENT = 0;

    private static final int HEAD = 4_096;
    private static final int RECORD = 32;
    private static final int HOUR = 8;
    private static final int COUNT = 16;
    private static final int RECORD_CHECK = 24;
    private static final long MAGIC = 0x4D6144416E477632L;
    private static final int OWNER = 8;
    private static final int GENERATION = 16;
    private static final int REPLACES = 24;
    private static final int CHECK = 32;
    private static final int STATE = 40;
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final MappedByteBuffer bytes;
    private final AtomicInteger tail = new AtomicInteger(HEAD);
    private volatile long salt;

    private JournalFile(MappedByteBuffer bytes) {
        this.bytes = bytes;
        this.salt = salt();
    }

    /** The length of a file for so many records. */
    static long length(long records) {
        return HEAD + records * RECORD;
    }

    /** The file as it is. */
    static JournalFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new JournalFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size()));
        }
    }

    /** A free file, in place of what may be there. */
    static JournalFile create(Path path, long length) throws IOException {
        Files.deleteIfExists(path);
        return lengthened(path, length);
    }

    /** The file with what it holds, and room for more where it is shorter. */
    static JournalFile lengthened(Path path, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 16);
            for (long left = length - channel.size(); left > 0; left -= zeros.position()) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), left));
                while (zeros.hasRemaining()) {
                    channel.write(zeros);
                }
            }
            channel.force(true);
        }
        return open(path);
    }

    /** Begins to use the file: from {@link #publish} on, what was appended counts. */
    void begin(long owner, long generation, long replaces) {
        put(CHECK, 0);
        put(0, MAGIC);
        put(OWNER, owner);
        put(GENERATION, generation);
        put(REPLACES, replaces);
        put(STATE, UNSENT);
        salt = salt();
        tail.set(HEAD);
    }

    void publish() {
        put(CHECK, headCheck());
    }

    /** Whether somebody uses it. */
    boolean isUsed() {
        return get(0) == MAGIC && get(CHECK) == headCheck() && get(STATE) != FREE;
    }

    boolean isOf(long owner) {
        return get(OWNER) == owner;
    }

    long generation() {
        return get(GENERATION);
    }

    long replaces() {
        return get(REPLACES);
    }

    /** {@link #FREE}, {@link #UNSENT}, or the sequence under which it was sent. */
    long state() {
        return get(STATE);
    }

    void state(long state) {
        put(STATE, state);
    }

    long length() {
        return bytes.capacity();
    }

    /** There is a record for each pair that may wait, so there is one left. */
    @Override
    public int insert(long post, long hour, long count) {
        int at = tail.getAndAdd(RECORD);
        LONG.set(bytes, at, post);
        LONG.set(bytes, at + HOUR, hour);
        LONG.set(bytes, at + COUNT, count);
        LONG.setRelease(bytes, at + RECORD_CHECK, check(post, hour));
        return at;
    }

    @Override
    public void set(int place, long count) {
        LONG.setOpaque(bytes, place + COUNT, count);
    }

    /** All that counts in it, folded, in a table that is written into {@code log}. */
    ViewTable read(ViewLog log) {
        ViewTable sums = new ViewTable(ViewTable.SMALLEST, log);
        for (int at = HEAD; at <= bytes.capacity() - RECORD; at += RECORD) {
            long post = get(at);
            long hour = get(at + HOUR);
            if (post > 0 && get(at + RECORD_CHECK) == check(post, hour)) {
                sums = sums.with(post, hour, get(at + COUNT));
            }
        }
        return sums;
    }

    /** Returns when what was written is on the disk. */
    void force() {
        bytes.force();
    }

    /** Returns when the head is on the disk. */
    void forceHead() {
        bytes.force(0, HEAD);
    }

    private long salt() {
        return mix(get(OWNER) ^ mix(get(GENERATION)));
    }

    private long headCheck() {
        return mix(mix(salt() + get(REPLACES)) ^ MAGIC);
    }

    private long check(long post, long hour) {
        return mix(mix(post ^ salt) + hour);
    }

    /** The finalizer of MurmurHash3, variant 13 of Stafford (2011). */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private long get(int at) {
        return (long) LONG.getAcquire(bytes, at);
    }

    private void put(int at, long value) {
        LONG.setRelease(bytes, at, value);
    }
}
