package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands between clients and a server on this machine: counts round trips, and makes the network slow, silent or
 * broken.
 *
 * <p>A round trip is a turn of the client: all that it sends on a connection before the server speaks again. A driver
 * that sends on without waiting for answers makes this number uncertain; PostgreSQL's waits.
 *
 * <p>Thread-safe. Changes hold for connections that are open already, too.
 */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int serverPort;
    private final Supplier<Wire> wire;
    private final Set<TcpLink> links = ConcurrentHashMap.newKeySet();
    private final RoundTripLog log = new RoundTripLog();
    private final Gate gate = new Gate();
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean refusing;
    private @Nullable Ambush ambush;

    private TcpProxy(ServerSocket listener, int serverPort, Supplier<Wire> wire) {
        this.listener = listener;
        this.serverPort = serverPort;
        this.wire = wire;
    }

    static TcpProxy to(int serverPort, Supplier<Wire> wire) {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort, wire);
            TcpLink.daemon("proxy-" + proxy.listener.getLocalPort(), proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database, reached through this proxy. */
    public JdbcAddress before(JdbcAddress address) {
        return address.at(listener.getLocalPort());
    }

    /** All round trips since {@link #clear}, in the order in which they began. */
    public List<RoundTrip> roundTrips() {
        return log.all();
    }

    /** Forgets the round trips so far. */
    public void clear() {
        log.clear();
    }

    /** Delays what is sent, each way, by this much per 64 kB or part of it. */
    public void latency(Duration oneWay) {
        latency = oneWay;
    }

    /** Passes nothing on any more, and closes nothing: what is sent waits here. */
    public void stall() {
        gate.shut();
    }

    /** Passes on again, beginning with what has waited. */
    public void resume() {
        gate.open();
    }

    /** Resets all connections; new ones can be made. */
    public void cut() {
        links.forEach(TcpLink::cut);
    }

    /** Closes new connections at once, as a server does that is about to go down. */
    public void refuseConnections() {
        refusing = true;
    }

    public void acceptConnections() {
        refusing = false;
    }

    /** Prepares a fate for the next command that fits, on any connection; the commands after it fare as usual. */
    public synchronized void next(Predicate<String> command, Fate fate) {
        ambush = new Ambush(command, fate);
    }

    /** Prepares a fate for the next COMMIT. */
    public void nextCommit(Fate fate) {
        next("COMMIT"::equalsIgnoreCase, fate);
    }

    /** Whether a fate is still waiting for its command. */
    public synchronized boolean isWaiting() {
        return ambush != null;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        gate.open();
    }

    /** The fate of these commands, which is spent with this, or null. */
    synchronized @Nullable Fate fateOf(List<String> commands) {
        if (ambush == null || commands.stream().noneMatch(ambush.command)) {
            return null;
        }
        Fate fate = ambush.fate;
        ambush = null;
        return fate;
    }

    /** Holds what is about to be passed on for as long as it has to be held. */
    void hold() throws InterruptedException {
        Thread.sleep(latency.toMillis());
        gate.pass();
    }

    void forget(TcpLink link) {
        links.remove(link);
    }

    private void accept() {
        for (int number = 1; !listener.isClosed(); number++) {
            try {
                Socket client = listener.accept();
                if (refusing) {
                    client.close();
                } else {
                    connect(client, number);
                }
            } catch (IOException e) {
                // The proxy is being closed, or the client has gone already.
            }
        }
    }

    private void connect(Socket client, int number) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            TcpLink link = new TcpLink(this, client, server, wire.get(), log.connection(number));
            links.add(link);
            link.open();
        } catch (IOException e) {
            client.close();
        }
    }

    private record Ambush(Predicate<String> command, Fate fate) {}
}
