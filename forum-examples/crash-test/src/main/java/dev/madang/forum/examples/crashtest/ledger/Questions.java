package dev.madang.forum.examples.crashtest.ledger;

import dev.madang.forum.examples.crashtest.cluster.Host;
import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Request;
import java.util.List;

/** What is asked while nothing is being killed. */
final class Questions {

    private Questions() {}

    /** Rows of plain SQL, or of a verification. */
    static List<List<String>> rows(Host host, Request request) {
        Answer answer = null;
        for (int tries = 0; tries < 50; tries++) {
            answer = host.call(request);
            if (answer instanceof Answer.Rows rows) {
                return rows.rows();
            }
        }
        throw new IllegalStateException(request + ": " + answer);
    }

    static List<List<String>> ask(Host host, String sql) {
        return rows(host, new Request.Ask(sql));
    }

    /** The one number that a statement answers. */
    static long number(Host host, String sql) {
        List<List<String>> rows = ask(host, sql);
        return rows.isEmpty() ? 0 : Long.parseLong(rows.get(0).get(0));
    }
}
