package dev.madang.forum.examples.crashtest.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What a run has found so far. Thread-safe. */
public final class Findings {

    private final Map<Column, LongAdder> counts = new EnumMap<>(Column.class);
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> recoveries = new ConcurrentLinkedQueue<>();

    /** Nothing yet. */
    public Findings() {
        Stream.of(Column.values()).forEach(column -> counts.put(column, new LongAdder()));
    }

    /** One more. */
    public void count(Column column) {
        count(column, 1);
    }

    void count(Column column, long more) {
        of(column).add(more);
    }

    /** One more error, and what it was. */
    void error(Column column, String what) {
        count(column);
        errors.add(column.title() + ": " + what);
    }

    /** Something answered again. */
    public void recovered(Duration after) {
        recoveries.add(after);
    }

    /** How many. */
    public long get(Column column) {
        return of(column).sum();
    }

    /** Whether every column of errors is zero. */
    public boolean isSound() {
        return Stream.of(Column.values()).filter(Column::isError).allMatch(column -> get(column) == 0);
    }

    /** What was wrong, one a line. */
    public Collection<String> errors() {
        return List.copyOf(errors);
    }

    /** How long each recovery took, shortest first. */
    public List<Duration> recoveries() {
        return recoveries.stream().sorted().toList();
    }

    private LongAdder of(Column column) {
        LongAdder count = counts.get(column);
        if (count == null) {
            throw new IllegalStateException(column.title());
        }
        return count;
    }
}
