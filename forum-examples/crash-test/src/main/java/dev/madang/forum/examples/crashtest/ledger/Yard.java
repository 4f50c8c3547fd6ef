package dev.madang.forum.examples.crashtest.ledger;

import dev.madang.forum.examples.crashtest.cluster.Cluster;
import dev.madang.forum.examples.crashtest.cluster.Host;
import dev.madang.forum.examples.crashtest.cluster.Risk;
import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The forum under load, and the ledger of what was acknowledged: what a run looks at after each kill. For one thread. */
public final class Yard implements AutoCloseable {

    private static final int SHARED_POSTS = 4;
    private static final int REPEATED = 3;
    private static final int MOST_TRIES = 500;

    private final Cluster cluster;
    private final Findings findings;
    private final SplittableRandom random;
    private final List<Epoch> epochs = new ArrayList<>();
    private final Writer founder;
    private final Load load;
    private final List<Writer> writers;
    private final Settling settling;
    private final Audit audit;

    /**
     * A forum with nothing in it, and nobody in it yet.
     *
     * @param keyed whether writes carry idempotency keys; without them a repetition is a blind one
     */
    public Yard(Cluster cluster, Findings findings, SplittableRandom random, boolean keyed) {
        this.cluster = cluster;
        this.findings = findings;
        this.random = random;
        this.settling = new Settling(cluster, findings);
        this.audit = new Audit(findings);
        this.founder = new Writer(cluster, findings, new Operations("founder", keyed, random.split()), Epoch.of(0));
        this.load = new Load(cluster, findings, Epoch.of(0));
        this.writers = load.begin(random, keyed);
    }

    /** Goes on with new boards. Only while nobody writes. */
    public void enterNextEpoch() {
        Epoch epoch = Epoch.of(epochs.size() + 1);
        Host host = cluster.living().get(0);
        epoch.boards().forEach(board -> require(host.call(new Request.MakeBoard(board))));
        founder.enter(epoch);
        for (int i = 0; i < SHARED_POSTS; i++) {
            epoch.shared().add(founder.found(host, epoch.boards().get(i % 2)));
        }
        epochs.add(epoch);
        writers.forEach(writer -> writer.enter(epoch));
        load.enter(epoch);
    }

    private static void require(Answer answer) {
        if (!(answer instanceof Answer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** Lets everybody write and read. */
    public void open() {
        load.resume();
    }

    /** Writes on {@code host} until a write is acknowledged, or one is refused: then something is wrong, and will be found. */
    public void probe(Host host) {
        long refused = findings.get(Column.REFUSED);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (founder.write(host) || findings.get(Column.REFUSED) > refused) {
                return;
            }
        }
        throw new IllegalStateException("no write is acknowledged any more");
    }

    /** Makes everybody pause, settles what is unclear, and compares all rows with the ledger. */
    public void look() {
        load.pause();
        founderAndWriters().forEach(settling::settle);
        cluster.living().forEach(host -> settling.insist(host, new Request.StoreViews()));
        Epoch epoch = epochs.get(epochs.size() - 1);
        repeatSome();
        Host host = cluster.any(random).orElseThrow();
        Risk risk = cluster.takeRisk();
        audit.views(epoch, host, risk);
        audit.rows(epoch, host);
        cluster.giveTurn(risk);
    }

    private void repeatSome() {
        for (int i = 0; i < REPEATED; i++) {
            writers.get(random.nextInt(writers.size()))
                    .anyCreated()
                    .filter(operation -> !operation.key().isEmpty())
                    .ifPresent(settling::repeat);
        }
    }

    /** Has the hosts end in order in the midst of reading, after which nothing at all may be missing, of any epoch. */
    public void lookAtEverything() {
        load.pause();
        founderAndWriters().forEach(settling::settle);
        cluster.restart();
        Host host = cluster.any(random).orElseThrow();
        for (Epoch epoch : epochs) {
            audit.views(epoch, host, Risk.NONE);
            audit.rows(epoch, host);
        }
    }

    private List<Writer> founderAndWriters() {
        List<Writer> all = new ArrayList<>(writers);
        all.add(founder);
        return all;
    }

    /** Sends everybody home. */
    @Override
    public void close() {
        load.close();
    }
}
