package dev.madang.forum.transfer;

import dev.madang.forum.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines of UTF-8, with no more than one line in memory. Lines end with LF or CR LF; the last one may
 * lack its end. A byte order mark at the start is passed over, and so are lines of blanks only.
 */
final class LineReader {

    private static final int CHUNK = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int max;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int filled;

    private byte[] line = new byte[CHUNK];
    private int length;
    private long number;

    /**
     * Reads from {@code in}, which is not closed.
     *
     * @param max the most bytes of a line; more of it is not kept
     */
    LineReader(InputStream in, int max) {
        this.in = in;
        this.max = max;
    }

    /**
     * A line that is not blank.
     *
     * @param number its number, from 1; blank lines count
     * @param text what it says; empty where there is a problem
     * @param problem why it cannot be read
     */
    record Line(long number, String text, Optional<Violation> problem) {}

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        while (readLine()) {
            if (length > max) {
                return tooLong();
            }
            int start = number == 1 && startsWithMark() ? MARK.length : 0;
            if (!isBlank(start)) {
                return decode(start);
            }
        }
        return null;
    }

    /** Reads up to the next LF or the end; false where nothing is left. */
    private boolean readLine() throws IOException {
        line = line.length > CHUNK ? new byte[CHUNK] : line;
        length = 0;
        boolean any = false;
        while (next < filled || fill()) {
            any = true;
            int end = next;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            keep(next, end);
            next = end + 1;
            if (end < filled) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(chunk, 0, CHUNK));
        return filled > 0;
    }

    /** Keeps a part of the line, as long as that is not too long; then its length alone says so. */
    private void keep(int from, int to) {
        int more = to - from;
        if (length > max - more) {
            length = max + 1;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(chunk, from, line, length, more);
        length += more;
    }

    private boolean startsWithMark() {
        return length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
    }

    private boolean isBlank(int start) {
        for (int i = start; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private Line tooLong() {
        return new Line(
                number,
                "",
                Optional.of(new Violation(FieldName.LINE, Violation.Code.TOO_LONG, Map.of("maxBytes", max))));
    }

    private Line decode(int start) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line, start, length - start);
            return new Line(
                    number, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), Optional.empty());
        } catch (CharacterCodingException e) {
            return new Line(number, "", Optional.of(Violation.of(FieldName.LINE, Violation.Code.MALFORMED)));
        }
    }
}
