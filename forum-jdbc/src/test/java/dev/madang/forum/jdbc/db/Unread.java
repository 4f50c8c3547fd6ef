package dev.madang.forum.jdbc.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes of a message that has not yet come whole, kept until the rest of it comes. */
final class Unread {

    private ByteBuffer kept = ByteBuffer.allocate(0);

    /** What was kept and what came now, as one. */
    ByteBuffer plus(ByteBuffer came) {
        ByteBuffer whole = ByteBuffer.allocate(kept.remaining() + came.remaining());
        return whole.put(kept).put(came).flip();
    }

    /** Keeps what the reader has not consumed. */
    void keep(ByteBuffer rest) {
        kept = rest;
    }

    /** The text up to the next zero byte, which is consumed too. */
    static String textUpToZero(ByteBuffer message) {
        int start = message.position();
        while (message.get() != 0) {
            // go on to the end of the text
        }
        return text(message.duplicate().position(start).limit(message.position() - 1));
    }

    static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }
}
