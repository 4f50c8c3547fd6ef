package dev.madang.forum.jdbc.db;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Lets something happen at one point of a program: right before it runs a statement, in the same thread. Once. */
public final class StatementHook {

    private final DataSource dataSource;
    private final Predicate<String> statement;
    private final AtomicReference<Runnable> action;

    private StatementHook(DataSource dataSource, Predicate<String> statement, Runnable action) {
        this.statement = statement;
        this.action = new AtomicReference<>(action);
        this.dataSource = JdbcProxy.of(dataSource, call -> {
            if (call.isExecution() && this.statement.test(call.sql())) {
                this.action.getAndSet(() -> {}).run();
            }
            return call.proceed();
        });
    }

    /** Runs {@code action} before the first statement that fits. */
    public static DataSource before(DataSource dataSource, Predicate<String> statement, Runnable action) {
        return new StatementHook(dataSource, statement, action).dataSource;
    }
}
