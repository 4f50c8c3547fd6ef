package dev.madang.forum.examples.crashtest.ledger;

import dev.madang.forum.examples.crashtest.cluster.Host;
import dev.madang.forum.examples.crashtest.cluster.Risk;
import dev.madang.forum.examples.crashtest.wire.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the database with the ledger, while nobody writes and nothing is unsettled.
 *
 * @param findings takes what is wrong
 */
record Audit(Findings findings) {

    private static final String POSTS = """
            SELECT p.id, p.post_no, b.board_key, p.title, p.status, t.version, d.body FROM forum_post p
            JOIN forum_board b ON b.board_no = p.board_no JOIN forum_post_tally t ON t.post_id = p.id
            JOIN forum_post_body d ON d.post_id = p.id WHERE b.board_key IN (%s)""";

    private static final String COMMENTS = """
            SELECT c.post_id, c.comment_no, '', c.body, c.status, c.version, c.body FROM forum_comment c
            JOIN forum_post p ON p.id = c.post_id JOIN forum_board b ON b.board_no = p.board_no
            WHERE b.board_key IN (%s)""";

    /** Everything of an epoch: its rows, its counts. */
    void rows(Epoch epoch, Host host) {
        Map<String, List<Expected>> found = new HashMap<>();
        for (String statement : List.of(POSTS, COMMENTS)) {
            for (List<String> row : Questions.ask(host, String.format(statement, epoch.boardList()))) {
                collect(row, found);
            }
        }
        epoch.all().forEach(entry -> compare(entry, found.getOrDefault(entry.tag(), List.of())));
        found.keySet().stream()
                .filter(tag -> epoch.find(tag).isEmpty())
                .forEach(tag -> findings.error(Column.GHOSTS, "nobody wrote " + tag));
        invariants(epoch, host);
    }

    private void collect(List<String> row, Map<String, List<Expected>> found) {
        String[] words = row.get(3).split(" ~", 2);
        if (!row.get(3).equals(row.get(6)) || words.length < 2) {
            findings.error(Column.MISMATCHES, "torn: " + row);
            return;
        }
        found.computeIfAbsent(words[0], tag -> new ArrayList<>())
                .add(new Expected(
                        Long.parseLong(row.get(0)),
                        Long.parseLong(row.get(1)),
                        row.get(2),
                        Integer.parseInt(words[1]),
                        Long.parseLong(row.get(5)),
                        row.get(4).equals("0")));
    }

    private void compare(Entry entry, List<Expected> found) {
        if (found.size() > 1) {
            findings.error(Column.DUPLICATED, found.size() + " times " + entry.tag());
        }
        if (entry.expected().isEmpty()) {
            found.forEach(row -> findings.error(Column.GHOSTS, "not acknowledged: " + entry.tag() + " " + row));
            return;
        }
        Expected known = entry.known();
        if (found.isEmpty()) {
            findings.error(Column.LOST, entry.tag() + " " + known);
        } else if (!found.contains(known)) {
            boolean older = found.get(0).version() < known.version();
            findings.error(
                    older ? Column.LOST : Column.GHOSTS,
                    entry.tag() + " should be " + known + " and is " + found.get(0));
        }
    }

    private void invariants(Epoch epoch, Host host) {
        for (Invariant invariant : Invariant.values()) {
            Questions.ask(host, invariant.statement(epoch.boardList()))
                    .forEach(row -> findings.error(Column.MISMATCHES, invariant + " " + row));
        }
        Questions.rows(host, new Request.Verify(epoch.boards()))
                .forEach(row -> findings.error(Column.MISMATCHES, row.get(0)));
    }

    /** Views of an epoch against its readings, after a kill that may have lost some. */
    void views(Epoch epoch, Host host, Risk risk) {
        Reads.Difference difference = new Reads.Difference(0, 0);
        String statement = String.format("""
                SELECT p.id, t.views FROM forum_post p JOIN forum_board b ON b.board_no = p.board_no
                JOIN forum_post_tally t ON t.post_id = p.id WHERE b.board_key IN (%s)""", epoch.boardList());
        for (List<String> row : Questions.ask(host, statement)) {
            difference = difference.plus(epoch.reads().compare(Long.parseLong(row.get(0)), Long.parseLong(row.get(1))));
        }
        missing(difference.missing(), risk);
        if (difference.tooMany() > 0) {
            findings.error(Column.OVER_COUNTED, difference.tooMany() + " views");
        }
    }

    private void missing(long views, Risk risk) {
        if (risk.journaled()) {
            findings.count(Column.JOURNALED_KILLS);
            findings.count(Column.JOURNAL_KEPT, risk.views());
            if (views > 0) {
                findings.error(Column.JOURNAL_LOST, views + " of " + risk.views() + " that it had to keep");
            }
            return;
        }
        findings.count(Column.VIEWS_LOST, views);
        findings.count(Column.VIEWS_BOUND, risk.views());
        if (views > risk.views()) {
            findings.error(Column.VIEWS_BEYOND_BOUND, views + " of " + risk.views() + " at risk");
        }
    }
}
