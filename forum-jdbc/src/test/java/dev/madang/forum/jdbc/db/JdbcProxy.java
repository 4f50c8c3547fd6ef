package dev.madang.forum.jdbc.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Wraps a data source, and all connections, statements and results that come out of it, so that each call is seen. */
final class JdbcProxy implements InvocationHandler {

    private static final Set<Class<?>> WRAPPED = Set.of(
            Connection.class, Statement.class, PreparedStatement.class, CallableStatement.class, ResultSet.class);

    private final Object target;
    private final @Nullable JdbcProxy parent;
    private final String sql;
    private final JdbcCall.Interceptor interceptor;
    private @Nullable Object self;

    private JdbcProxy(Object target, @Nullable JdbcProxy parent, String sql, JdbcCall.Interceptor interceptor) {
        this.target = target;
        this.parent = parent;
        this.sql = sql;
        this.interceptor = interceptor;
    }

    static DataSource of(DataSource dataSource, JdbcCall.Interceptor interceptor) {
        return (DataSource) new JdbcProxy(dataSource, null, "", interceptor).as(DataSource.class);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        String statement = sqlOf(arguments);
        Object result = interceptor.intercept(new JdbcCall(target, method, arguments, statement, connection()));
        return result != null && WRAPPED.contains(method.getReturnType())
                ? wrap(result, method.getReturnType(), statement)
                : result;
    }

    private Object as(Class<?> type) {
        self = Proxy.newProxyInstance(JdbcProxy.class.getClassLoader(), new Class<?>[] {type}, this);
        return self;
    }

    /** What leads back, as from a statement to its connection, leads to the same wrapper again. */
    private Object wrap(Object result, Class<?> type, String statement) {
        for (JdbcProxy step = this; step != null; step = step.parent) {
            if (step.target == result && step.self != null) {
                return step.self;
            }
        }
        return new JdbcProxy(result, this, statement, interceptor).as(type);
    }

    /** A statement's own text, or the one that it is given now. */
    private String sqlOf(Object @Nullable [] arguments) {
        boolean takesText = target instanceof Connection || target instanceof Statement;
        return sql.isEmpty() && takesText && arguments != null && arguments[0] instanceof String text ? text : sql;
    }

    private @Nullable Connection connection() {
        for (JdbcProxy step = this; step != null; step = step.parent) {
            if (step.target instanceof Connection connection) {
                return connection;
            }
        }
        return null;
    }
}
