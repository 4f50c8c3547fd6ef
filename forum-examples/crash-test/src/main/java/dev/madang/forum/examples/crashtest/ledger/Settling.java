package dev.madang.forum.examples.crashtest.ledger;

import dev.madang.forum.examples.crashtest.cluster.Cluster;
import dev.madang.forum.examples.crashtest.cluster.Host;
import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Answer.Outcome;
import dev.madang.forum.examples.crashtest.wire.Request;

/** Settles what is unclear by repeating it, on another host where there is one. */
record Settling(Cluster cluster, Findings findings) {

    private static final int MOST_TRIES = 200;

    void settle(Writer writer) {
        for (Writer.Unsettled unsettled : writer.takeUnsettled()) {
            settle(unsettled.operation(), cluster.otherThan(unsettled.host()));
            unsettled.operation().entry().expected().ifPresent(known -> writer.settled(unsettled.operation()));
        }
    }

    private void settle(Operation operation, Host host) {
        findings.count(isDone(operation, host) ? Column.SETTLED_PRESENT : Column.SETTLED_ABSENT);
        Answer answer = insist(host, operation.request());
        if (answer instanceof Answer.Thing thing) {
            operation.acknowledged(thing);
        } else if (!operation.creates() && isDone(operation, host)) {
            Expected before = operation.entry().known();
            operation.acknowledged(new Answer.Thing(before.post(), before.number(), before.version() + 1));
        } else {
            findings.error(Column.REFUSED, operation.request() + " again: " + answer);
        }
    }

    /** Repeats what was acknowledged: the answer must be the same, and nothing may come of it. */
    void repeat(Operation operation) {
        Host host = cluster.living().get(0);
        Answer answer = insist(host, operation.request());
        findings.count(Column.REPEATED);
        Expected known = operation.entry().known();
        if (!(answer instanceof Answer.Thing thing) || thing.post() != known.post()) {
            findings.error(Column.DUPLICATED, operation.request() + " repeated: " + answer);
        }
    }

    /** Asks until the storage does not fail any more. */
    Answer insist(Host host, Request request) {
        for (int tries = 1; ; tries++) {
            Answer answer = host.call(request);
            boolean again = answer instanceof Answer.Failed failed && failed.outcome() != Outcome.REFUSED;
            if (!again) {
                return answer;
            }
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("cannot be settled: " + answer);
            }
        }
    }

    private static boolean isDone(Operation operation, Host host) {
        return operation.creates()
                ? Questions.number(host, seen(operation)) > 0
                : Questions.number(host, version(operation.entry()))
                        > operation.entry().known().version();
    }

    private static String seen(Operation operation) {
        return operation.request() instanceof Request.WriteComment comment
                ? "SELECT COUNT(*) FROM forum_comment WHERE post_id = " + comment.post() + " AND body = '"
                        + comment.text() + "'"
                : "SELECT COUNT(*) FROM forum_post WHERE title = '"
                        + operation.entry().text(0) + "'";
    }

    private static String version(Entry entry) {
        String of = " WHERE post_id = " + entry.known().post();
        return entry.isComment()
                ? "SELECT version FROM forum_comment" + of + " AND comment_no = "
                        + entry.known().number()
                : "SELECT version FROM forum_post_tally" + of;
    }
}
