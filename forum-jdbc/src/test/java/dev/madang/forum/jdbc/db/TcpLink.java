package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client's connection through a {@link TcpProxy}: two sockets, and a thread for each direction. */
final class TcpLink {

    private static final int CHUNK = 64 * 1024;

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket server;
    private final Wire wire;
    private final RoundTripLog.Connection log;
    private volatile boolean answerIsLost;

    TcpLink(TcpProxy proxy, Socket client, Socket server, Wire wire, RoundTripLog.Connection log) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        this.wire = wire;
        this.log = log;
    }

    void open() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        daemon("proxy-client-" + client.getPort(), () -> pump(client, server, this::fromClient));
        daemon("proxy-server-" + client.getPort(), () -> pump(server, client, this::fromServer));
    }

    /** Resets both ends, as when the network or the other side is gone. */
    void cut() {
        for (Socket socket : List.of(client, server)) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                // closed by the other direction in the meantime
            }
        }
        proxy.forget(this);
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void pump(Socket from, Socket to, Filter filter) {
        byte[] bytes = new byte[CHUNK];
        try {
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                if (!filter.passes(ByteBuffer.wrap(bytes, 0, n))) {
                    cut();
                    return;
                }
                proxy.hold();
                to.getOutputStream().write(bytes, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            cut();
        } finally {
            closeWhenBothAreDone();
        }
    }

    private boolean fromClient(ByteBuffer bytes) {
        List<String> commands = wire.read(bytes);
        log.clientSays(commands);
        @Nullable Fate fate = proxy.fateOf(commands);
        if (fate == Fate.STALL) {
            proxy.stall();
        }
        if (fate == Fate.LOSE_ANSWER) {
            answerIsLost = true;
        }
        return fate != Fate.LOSE_COMMAND;
    }

    private boolean fromServer(ByteBuffer bytes) {
        log.serverSays();
        return !answerIsLost;
    }

    private void closeWhenBothAreDone() {
        if (client.isOutputShutdown() && server.isOutputShutdown()) {
            cut();
        }
    }

    private interface Filter {
        boolean passes(ByteBuffer bytes);
    }
}
