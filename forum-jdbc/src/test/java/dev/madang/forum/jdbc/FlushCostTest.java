package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.StatementLog;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a flush asks of each database: one commit, and one row of each kind for each post that was read, however often it was. */
class FlushCostTest {

    private static final int POSTS = 20;
    private static final int[] TIMES = {1, 50};
    private static final List<String> KINDS = List.of("forum_post_tally", "forum_view_hour", "forum_view_day");

    /** Where it is not one: the node's sequence, then totals, hours and days. On H2 these are batches, of a statement for each row. */
    @ParameterizedTest
    @EnumSource
    void isOneCommitAndAsManyStatementsWhateverWasRead(TestDatabase database) {
        List<Integer> sizes = switch (database) {
            case POSTGRESQL -> List.of(1);
            case MARIADB -> List.of(1, 1, 1, 1);
            case H2 -> List.of(1, POSTS, POSTS, POSTS);
        };
        try (CountedFlush flush = CountedFlush.on(database, POSTS)) {
            for (int times : TIMES) {
                flush.read(times);
                flush.store();
                assertThat(statements(flush.log()))
                        .extracting(StatementLog.Entry::size)
                        .isEqualTo(sizes);
                assertOneCommit(flush.log());
            }
        }
    }

    /** By itself, or because it is told to. */
    private static void assertOneCommit(StatementLog log) {
        boolean byItself = log.count(StatementLog.Kind.AUTOCOMMIT_OFF) == 0;
        assertThat(log.count(StatementLog.Kind.CONNECTION)).isEqualTo(1);
        assertThat(log.count(StatementLog.Kind.COMMIT)).isEqualTo(byItself ? 0 : 1);
        assertThat(byItself && statements(log).size() > 1).isFalse();
    }

    /** But for what isolates a transaction. */
    private static List<StatementLog.Entry> statements(StatementLog log) {
        return log.entries().stream()
                .filter(entry -> entry.isStatement() && !entry.sql().startsWith("SET TRANSACTION"))
                .toList();
    }

    @Test
    void writesOneRowOfEachKindForAPostOnPostgreSql() {
        try (CountedFlush flush = CountedFlush.on(TestDatabase.POSTGRESQL, POSTS)) {
            for (int times : TIMES) {
                flush.read(times);
                flush.store();
                assertThat(KINDS)
                        .allSatisfy(table ->
                                assertThat(writtenWithTheSequence(flush, table)).isEqualTo(Integer.toString(POSTS)));
            }
        }
    }

    private static String writtenWithTheSequence(CountedFlush flush, String table) {
        return Sql.ask(
                flush.pool(), "SELECT COUNT(*) FROM " + table + " WHERE xmin = (SELECT xmin FROM forum_view_node)");
    }

    @Test
    void writesOneRowOfEachKindForAPostOnMariaDb() {
        try (CountedFlush flush = CountedFlush.on(TestDatabase.MARIADB, POSTS)) {
            for (int times : TIMES) {
                flush.read(times);
                long before = rowsUpdated(flush);
                flush.store();
                assertThat(rowsUpdated(flush) - before).isEqualTo(1 + (long) KINDS.size() * POSTS);
            }
        }
    }

    /** By the one session that there is. */
    private static long rowsUpdated(CountedFlush flush) {
        return Long.parseLong(Sql.ask(
                flush.pool(),
                "SELECT variable_value FROM information_schema.session_status WHERE variable_name = 'HANDLER_UPDATE'"));
    }
}
