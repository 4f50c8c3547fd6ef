package dev.madang.forum.jdbc.db;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's protocol, client side, without TLS or compression.
 *
 * @see <a href="https://mariadb.com/kb/en/0-packet/">Packets</a>
 */
final class MariaDbWire implements Wire {

    private static final int HEADER = 4;

    private final Unread unread = new Unread();

    @Override
    public List<String> read(ByteBuffer bytes) {
        List<String> commands = new ArrayList<>();
        ByteBuffer in = unread.plus(bytes);
        for (ByteBuffer packet = next(in); packet != null; packet = next(in)) {
            take(packet, commands::add);
        }
        unread.keep(in);
        return commands;
    }

    /** The next whole packet, or null: three bytes of length, the lowest first, and one of sequence stand before it. */
    private static @Nullable ByteBuffer next(ByteBuffer in) {
        if (in.remaining() < HEADER) {
            return null;
        }
        int start = in.position();
        int size = HEADER + (in.get(start) & 0xff | (in.get(start + 1) & 0xff) << 8 | (in.get(start + 2) & 0xff) << 16);
        if (in.remaining() < size) {
            return null;
        }
        in.position(start + size);
        return in.slice(start, size);
    }

    /** A command is the first packet of its sequence; what follows, or answers the server's greeting, is none. */
    private static void take(ByteBuffer packet, Consumer<String> command) {
        if (packet.get(HEADER - 1) != 0 || packet.remaining() == HEADER) {
            return;
        }
        int code = packet.position(HEADER).get() & 0xff;
        switch (code) {
            case 0x03 -> command.accept(Unread.text(packet));
            case 0x0e -> command.accept("ping");
            case 0x16 -> command.accept("prepare " + Unread.text(packet));
            case 0x17, 0xfa -> command.accept("execute statement " + Integer.reverseBytes(packet.getInt()));
            default -> {
                // closing, resetting and the like
            }
        }
    }
}
