package dev.madang.forum.examples.crashtest.cluster;

import dev.madang.forum.examples.crashtest.wire.Flaw;
import dev.madang.forum.examples.crashtest.wire.Start;
import dev.madang.forum.jdbc.db.DatabaseServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The living hosts on one database, and a spare that stands ready. A file has one host at a time, a server two.
 *
 * <p>Of two nodes the first keeps a journal of views, the second does not. A restarted host has the node of the one that was killed. On a file, which has
 * one host at a time, the two nodes take turns, kill by kill; what the journal of a killed one keeps is stored before the other's turn, as only its own
 * node can. Killing and replacing is for one thread; the rest is thread-safe.
 */
public final class Cluster implements AutoCloseable {

    /** A spare ends when it finds no database: it may have begun while the server was down. */
    private static final int MOST_STARTS = 3;

    /** The number of the node that keeps a journal. */
    private static final int JOURNALED = 0;

    private final Database database;
    private final HostFactory factory;
    private final AtomicReferenceArray<Host> hosts;
    private Host spare;
    private int turn;
    private Risk risk = Risk.NONE;

    /** Starts the hosts on {@code database}. */
    public Cluster(Database database, Flaw flaw, Path log) {
        this.database = database;
        this.factory = new HostFactory(database, flaw, log);
        factory.train();
        this.spare = factory.start();
        this.hosts = new AtomicReferenceArray<>(database.isShared() ? 2 : 1);
        IntStream.range(0, hosts.length()).forEach(this::replace);
    }

    /** Any living host; empty while the only one is being replaced. */
    public Optional<Host> any(RandomGenerator random) {
        List<Host> living = living();
        return living.isEmpty() ? Optional.empty() : Optional.of(living.get(random.nextInt(living.size())));
    }

    /** A living host that is not {@code host}, if there is another. */
    public Host otherThan(Host host) {
        return living().stream()
                .filter(other -> other != host)
                .findFirst()
                .or(() -> Optional.of(host).filter(Host::isAlive))
                .orElseThrow(() -> new IllegalStateException("no host is alive"));
    }

    /** The hosts that live. */
    public List<Host> living() {
        List<Host> living = new ArrayList<>();
        for (int slot = 0; slot < hosts.length(); slot++) {
            Host host = hosts.get(slot);
            if (host.isAlive()) {
                living.add(host);
            }
        }
        return living;
    }

    /** Kills one host; answers a replacement that is ready to answer. */
    public Host killHost(RandomGenerator random) {
        int slot = random.nextInt(hosts.length());
        Host victim = hosts.get(slot);
        victim.kill();
        risk = victim.risk();
        if (!risk.journaled()) {
            turn = JOURNALED;
        }
        return replace(slot);
    }

    /** Kills the database server and starts it again at once. */
    public Host killServer(RandomGenerator random) {
        DatabaseServer server = database.server().orElseThrow();
        server.kill();
        server.start();
        return any(random).orElseThrow();
    }

    /** What the kill since the last call may have lost. */
    public Risk takeRisk() {
        Risk taken = risk;
        risk = Risk.NONE;
        return taken;
    }

    /** Gives a file to the other node, in order, when the last kill was one of a journaled host. */
    public void giveTurn(Risk last) {
        if (!database.isShared() && last.journaled()) {
            restart();
        }
    }

    /** Ends all hosts in order, and puts new ones into their places; on a file one of the other node. */
    public void restart() {
        turn = 1 - turn;
        for (int slot = 0; slot < hosts.length(); slot++) {
            if (!hosts.get(slot).stop()) {
                throw new IllegalStateException("a host did not end in order, see " + factory.log());
            }
            replace(slot);
        }
    }

    private Start start(int slot) {
        int number = database.isShared() ? slot : turn;
        String node = "node-" + number;
        return new Start(node, number == JOURNALED ? factory.journal(node).toString() : "");
    }

    private Host replace(int slot) {
        Start start = start(slot);
        for (int tries = 0; tries < MOST_STARTS; tries++) {
            Host host = spare;
            spare = factory.start();
            if (host.start(start)) {
                hosts.set(slot, host);
                return host;
            }
        }
        throw new IllegalStateException("no host starts, see " + factory.log());
    }

    @Override
    public void close() {
        living().forEach(Host::stop);
        spare.stop();
        database.close();
    }
}
