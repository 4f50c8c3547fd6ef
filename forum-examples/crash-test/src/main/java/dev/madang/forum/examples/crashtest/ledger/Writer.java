package dev.madang.forum.examples.crashtest.ledger;

import dev.madang.forum.examples.crashtest.cluster.Cluster;
import dev.madang.forum.examples.crashtest.cluster.Host;
import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Answer.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One author: writes, and changes what they wrote, one thing after the other. What became of a write is known before the next one, or it is
 * put aside until it is settled. Not thread-safe.
 */
final class Writer {

    private final Cluster cluster;
    private final Findings findings;
    private final Operations operations;
    private final RandomGenerator random;
    private final List<Entry> mine = new ArrayList<>();
    private final List<Unsettled> unsettled = new ArrayList<>();
    private final List<Operation> created = new ArrayList<>();
    private Epoch epoch;
    private long number;

    /** A write of which nobody knows whether it was done, and the host that was asked. */
    record Unsettled(Operation operation, Host host) {}

    Writer(Cluster cluster, Findings findings, Operations operations, Epoch epoch) {
        this.cluster = cluster;
        this.findings = findings;
        this.operations = operations;
        this.random = operations.random();
        this.epoch = epoch;
    }

    /** Goes on in another epoch. */
    void enter(Epoch next) {
        epoch = next;
        mine.clear();
        created.clear();
    }

    /** One write on any host; whether it was acknowledged. */
    boolean write() {
        Optional<Host> host = cluster.any(random);
        return host.isPresent() && write(host.get());
    }

    /** One write on {@code host}; whether it was acknowledged. */
    boolean write(Host host) {
        Operation operation = operations.next(epoch, mine, number++);
        return take(operation, host, host.call(operation.request()));
    }

    /** A post for all, on {@code host}. */
    Entry found(Host host, String board) {
        String tag = "shared-" + board + "-" + number++;
        Operation operation = operations.post(epoch, tag, board);
        Answer answer = host.call(operation.request());
        if (!(answer instanceof Answer.Thing thing)) {
            throw new IllegalStateException(answer.toString());
        }
        operation.acknowledged(thing);
        return operation.entry();
    }

    private boolean take(Operation operation, Host host, Answer answer) {
        boolean creates = operation.creates();
        if (answer instanceof Answer.Thing thing) {
            operation.acknowledged(thing);
            findings.count(Column.ACKNOWLEDGED);
            if (creates) {
                mine.add(operation.entry());
                created.add(operation);
            }
            return true;
        }
        failed(operation, host, (Answer.Failed) answer);
        return false;
    }

    private void failed(Operation operation, Host host, Answer.Failed failure) {
        if (failure.outcome() == Outcome.UNKNOWN) {
            findings.count(Column.UNKNOWN);
            mine.remove(operation.entry());
            unsettled.add(new Unsettled(operation, host));
        } else if (failure.outcome() == Outcome.NOT_DONE) {
            findings.count(Column.NOT_DONE);
        } else {
            findings.error(Column.REFUSED, operation.request() + ": " + failure.why());
        }
    }

    /** What waits to be settled; it waits no more. */
    List<Unsettled> takeUnsettled() {
        List<Unsettled> all = List.copyOf(unsettled);
        unsettled.clear();
        return all;
    }

    /** A settled write can be built on again. */
    void settled(Operation operation) {
        mine.add(operation.entry());
    }

    /** Some write of this epoch that was acknowledged and made something. */
    Optional<Operation> anyCreated() {
        return created.isEmpty() ? Optional.empty() : Optional.of(created.get(random.nextInt(created.size())));
    }
}
