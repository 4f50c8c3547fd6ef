package dev.madang.forum.jdbc.db;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's protocol 3, frontend side, without TLS.
 *
 * <p>The driver names a statement after a few uses and sends its text no more; so the names are followed, and an
 * execution is told by the text that it was parsed from.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
final class PostgreSqlWire implements Wire {

    private static final int MAJOR_VERSION = 3;

    private final Unread unread = new Unread();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private boolean started;

    @Override
    public List<String> read(ByteBuffer bytes) {
        List<String> commands = new ArrayList<>();
        ByteBuffer in = unread.plus(bytes);
        for (ByteBuffer message = next(in); message != null; message = next(in)) {
            if (started) {
                take(message, commands::add);
            } else {
                started = message.getInt(4) >> 16 == MAJOR_VERSION;
            }
        }
        unread.keep(in);
        return commands;
    }

    /**
     * The next whole message, or null: a length that counts itself, with a byte for the type before it once started.
     */
    private @Nullable ByteBuffer next(ByteBuffer in) {
        int type = started ? 1 : 0;
        if (in.remaining() < type + Integer.BYTES) {
            return null;
        }
        int size = type + in.getInt(in.position() + type);
        if (in.remaining() < size) {
            return null;
        }
        ByteBuffer message = in.slice(in.position(), size);
        in.position(in.position() + size);
        return message;
    }

    private void take(ByteBuffer message, Consumer<String> command) {
        char type = (char) message.get();
        message.getInt();
        switch (type) {
            case 'Q' -> command.accept(Unread.textUpToZero(message));
            case 'P' -> statements.put(Unread.textUpToZero(message), Unread.textUpToZero(message));
            case 'B' ->
                portals.put(Unread.textUpToZero(message), statements.getOrDefault(Unread.textUpToZero(message), "?"));
            case 'E' -> command.accept(portals.getOrDefault(Unread.textUpToZero(message), "?"));
            default -> {
                // Describe, Sync, Flush, Close, passwords: no commands
            }
        }
    }
}
