package dev.madang.forum.jdbc.db;

import java.lang.reflect.InvocationTargetException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Has the database say how it runs each prepared query: with the values that the query is given, on its own connection, right before it is run.
 *
 * <p>Thread-safe.
 */
public final class StatementPlans {

    private final String explain;
    private final DataSource dataSource;
    private final Map<Object, List<JdbcCall>> values = Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<String> plans = new CopyOnWriteArrayList<>();

    private StatementPlans(DataSource dataSource, String explain) {
        this.explain = explain;
        this.dataSource = JdbcProxy.of(dataSource, this::intercept);
    }

    /** Puts {@code explain} before each query. */
    public static StatementPlans of(DataSource dataSource, String explain) {
        return new StatementPlans(dataSource, explain + " ");
    }

    /** What the program under test is given. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** What the database said since the last time. */
    public List<String> take() {
        List<String> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    private @Nullable Object intercept(JdbcCall call) throws Throwable {
        if (call.isOn(PreparedStatement.class)) {
            if (call.name().startsWith("set")) {
                values.computeIfAbsent(call.target(), key -> new ArrayList<>()).add(call);
            } else if (call.isExecution()) {
                plans.add(plan(call));
            }
        }
        return call.proceed();
    }

    private String plan(JdbcCall call) throws SQLException {
        try (PreparedStatement statement = call.prepare(explain + call.sql())) {
            for (JdbcCall value : values.getOrDefault(call.target(), List.of())) {
                value.method().invoke(statement, value.arguments());
            }
            try (ResultSet result = statement.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (result.next()) {
                    plan.append(result.getString(1)).append('\n');
                }
                return plan.toString();
            }
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
