package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.jdbc.db.Fault;
import dev.madang.forum.jdbc.db.JdbcCalls;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ForumStorage;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has the 1st, the 2nd, the 3rd… JDBC call of an operation fail, and looks each time at what it said, what it left and what it gives back. */
final class FaultSweep {

    /** Which calls fail, and how. */
    enum Way {
        INSTEAD(JdbcCalls.EFFECTS, Fault.INSTEAD, "58000"),
        AFTERWARDS(JdbcCalls.EFFECTS, Fault.AFTERWARDS, "58000"),
        CONNECTION_LOST(JdbcCalls.EFFECTS, Fault.CONNECTION_LOST, "08006"),
        /** The same where the program meets the database. The other calls are the driver's own matter. */
        MEETING_INSTEAD(JdbcCalls.MEETINGS, Fault.INSTEAD, "58000"),
        MEETING_AFTERWARDS(JdbcCalls.MEETINGS, Fault.AFTERWARDS, "58000"),
        MEETING_CONNECTION_LOST(JdbcCalls.MEETINGS, Fault.CONNECTION_LOST, "08006"),
        /** The database chose this transaction to end a deadlock: the whole operation is run again. */
        DEADLOCK(JdbcCalls.EXECUTIONS, Fault.INSTEAD, "40001"),
        /** The driver refuses a parameter, or cannot read a column. */
        VALUE(JdbcCalls.VALUES, Fault.INSTEAD, "22000");

        final JdbcCalls calls;
        final Fault fault;
        final String sqlState;

        Way(JdbcCalls calls, Fault fault, String sqlState) {
            this.calls = calls;
            this.fault = fault;
            this.sqlState = sqlState;
        }
    }

    /** What a call answered, or what it said of itself when it failed. */
    record Ending(@Nullable Object answer, @Nullable Outcome outcome) {

        static Ending of(Intent intent, ForumStorage storage, Stage stage) {
            try {
                return new Ending(intent.call().apply(storage, stage), null);
            } catch (StorageException e) {
                return new Ending(null, e.outcome());
            }
        }
    }

    /**
     * How it goes without a fault. After each fault {@code changed} are looked at, and after all faults every table.
     *
     * @param changed the tables that change
     */
    private record Trial(Intent intent, Way way, Content before, Content after, List<String> changed, Object answer) {
        boolean changes() {
            return !changed.isEmpty();
        }
    }

    private final FaultyForum forum;
    private final ForumStorage storage;
    private final Map<Way, Integer> tried = new EnumMap<>(Way.class);

    FaultSweep(FaultyForum forum, ForumStorage storage) {
        this.forum = forum;
        this.storage = storage;
    }

    /** How many calls failed, each once. */
    Map<Way, Integer> tried() {
        return tried;
    }

    void sweepWrites(List<Intent> intents, List<Way> ways) throws SQLException {
        for (Intent intent : intents) {
            for (Way way : ways) {
                assertThat(sweep(intent, way))
                        .as("%s changes something", intent)
                        .isTrue();
            }
        }
    }

    void sweepReads(List<Intent> intents, List<Way> ways) throws SQLException {
        for (Intent intent : intents) {
            for (Way way : ways) {
                assertThat(sweep(intent, way))
                        .as("%s changes something", intent)
                        .isFalse();
            }
        }
    }

    /** Whether the operation changes anything when nothing fails. */
    private boolean sweep(Intent intent, Way way) throws SQLException {
        forum.restore(intent.spoil());
        Content before = forum.content();
        Object answer = intent.call().apply(storage, forum.stage);
        Content after = forum.content();
        Trial trial = new Trial(intent, way, before, after, before.differing(after), answer);
        forum.restore(before);
        int k = 1;
        while (fires(trial, k)) {
            k++;
        }
        assertThat(forum.content()).as("after all of %s, %s", intent, way).isEqualTo(trial.after());
        assertThat(k).as("points of %s, %s", intent, way).isGreaterThan(1);
        tried.merge(way, k - 1, Integer::sum);
        return trial.changes();
    }

    private boolean fires(Trial trial, int k) throws SQLException {
        Way way = trial.way();
        forum.faulty.arm(way.calls, k, way.fault, way.sqlState);
        Ending ending = Ending.of(trial.intent(), storage, forum.stage);
        forum.faulty.disarm();
        String fired = forum.faulty.fired();
        String where = trial.intent() + ", " + way + " at call " + k + ", " + fired;

        assertThat(forum.pool.complaints()).as(where).isEmpty();
        assertThat(ending.outcome())
                .as("an answer is kept: %s", where)
                .matches(outcome -> outcome == null || !"Connection.close".equals(fired));
        if (way == Way.VALUE && ending.outcome() == Outcome.NOT_DONE) {
            // The run without a fault at the end finds the state as it was before them all, or is not what it was.
            return true;
        }
        assertTrue(trial, ending, where);
        assertSettled(trial, where);
        if (fired != null) {
            forum.restore(trial.before());
        }
        return fired != null;
    }

    private void assertTrue(Trial trial, Ending ending, String where) throws SQLException {
        Content now = trial.changes() ? forum.content(trial.changed()) : trial.after();
        if (ending.outcome() == null) {
            assertThat(ending.answer()).as(where).isEqualTo(trial.answer());
            assertThat(now).as(where).isEqualTo(trial.after());
        } else if (ending.outcome() == Outcome.NOT_DONE) {
            assertThat(now).as(where).isEqualTo(trial.before());
        } else {
            assertThat(now).as(where).isIn(trial.before(), trial.after());
            assertThat(forum.faulty.firedAlone() || where.endsWith("Connection.commit"))
                    .as("what could not have been committed is known not to be: %s", where)
                    .isTrue();
        }
    }

    private void assertSettled(Trial trial, String where) throws SQLException {
        Object again = trial.intent().call().apply(storage, forum.stage);
        if (!trial.changes()) {
            assertThat(again).as("repeated after %s", where).isEqualTo(trial.answer());
            return;
        }
        assertThat(forum.content(trial.changed()))
                .as("repeated after %s", where)
                .isEqualTo(trial.after());
        if (values(again).stream().noneMatch(List.of()::equals)) {
            assertThat(values(again)).as("repeated after %s", where).isEqualTo(values(trial.answer()));
        }
    }

    /** What was made, one or several; an empty list for an answer that made nothing. */
    private static List<Object> values(Object answer) {
        if (answer instanceof List<?> several) {
            return several.stream().map(one -> values(one).get(0)).toList();
        }
        if (answer instanceof Answer.Done<?> done) {
            return List.of(done.value());
        }
        return List.of(answer instanceof Answer.Repeated<?> repeated ? repeated.value() : List.of());
    }
}
