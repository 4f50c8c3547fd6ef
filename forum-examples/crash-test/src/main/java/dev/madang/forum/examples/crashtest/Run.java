package dev.madang.forum.examples.crashtest;

import dev.madang.forum.examples.crashtest.cluster.Cluster;
import dev.madang.forum.examples.crashtest.cluster.Database;
import dev.madang.forum.examples.crashtest.cluster.Host;
import dev.madang.forum.examples.crashtest.ledger.Column;
import dev.madang.forum.examples.crashtest.ledger.Findings;
import dev.madang.forum.examples.crashtest.ledger.Yard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Kills, waits for an answer, looks at everything that was acknowledged; again and again, until something is wrong. */
final class Run {

    private static final int KILLS_PER_EPOCH = 5;
    private static final int SHORTEST_LOAD_MILLIS = 40;
    private static final int LONGEST_LOAD_MILLIS = 360;

    private final Plan plan;
    private final Path log;
    private final SplittableRandom random;
    private final Findings findings = new Findings();

    Run(Plan plan, Path log) {
        this.plan = plan;
        this.log = log;
        this.random = new SplittableRandom(plan.seed());
    }

    /** Runs it to its end, or to the first error. */
    Findings run() {
        Database database = Database.fresh(plan.product(), plan.settings().toArray(String[]::new));
        try (Cluster cluster = new Cluster(database, plan.flaw(), log);
                Yard yard = new Yard(cluster, findings, random.split(), plan.isKeyed())) {
            for (int kill = 0; kill < plan.kills() && findings.isSound(); kill++) {
                if (kill % KILLS_PER_EPOCH == 0) {
                    yard.enterNextEpoch();
                }
                kill(cluster, yard);
            }
            if (findings.isSound()) {
                yard.open();
                letWrite();
                yard.lookAtEverything();
            }
        }
        return findings;
    }

    private void kill(Cluster cluster, Yard yard) {
        yard.open();
        letWrite();
        long killed = System.nanoTime();
        Host answering = plan.victim() == Victim.HOST ? cluster.killHost(random) : cluster.killServer(random);
        yard.probe(answering);
        findings.recovered(Duration.ofNanos(System.nanoTime() - killed));
        findings.count(Column.KILLS);
        yard.look();
    }

    private void letWrite() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(SHORTEST_LOAD_MILLIS, LONGEST_LOAD_MILLIS)));
    }
}
