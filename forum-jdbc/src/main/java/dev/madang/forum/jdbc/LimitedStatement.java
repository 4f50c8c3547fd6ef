package dev.madang.forum.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * A query whose limits stand in its text on PostgreSQL, and are bound elsewhere. PostgreSQL takes a limit that is a parameter for a tenth of
 * all rows: a plan for any limit then seems so much dearer than one for this limit that it makes a new plan at every call, which took twice as
 * long as the page itself. Thread-safe.
 */
final class LimitedStatement {

    /** Hosts ask for few sizes; where readers name them, no more than so many texts are kept. */
    private static final int MOST_TEXTS = 200;

    private final String sql;
    private final NamedQuery bound;
    private final boolean inText;
    private final Map<Map<String, Long>, NamedQuery> texts = new ConcurrentHashMap<>();

    /** Limits are written as parameters in {@code sql}. */
    LimitedStatement(Tables tables, String sql) {
        this.sql = tables.sql(sql);
        this.bound = NamedQuery.of(this.sql);
        this.inText = tables.dialect() == Dialect.POSTGRESQL;
    }

    /** The query with these limits, by their names; its other parameters are to be bound yet. */
    Read with(Handle handle, Map<String, Long> limits) {
        if (inText) {
            return text(limits).on(handle);
        }
        Read read = bound.on(handle);
        limits.forEach(read::bind);
        return read;
    }

    private NamedQuery text(Map<String, Long> limits) {
        if (texts.size() > MOST_TEXTS) {
            texts.clear();
        }
        return texts.computeIfAbsent(limits, wanted -> {
            String text = sql;
            for (Map.Entry<String, Long> limit : wanted.entrySet()) {
                text = text.replace(":" + limit.getKey(), limit.getValue().toString());
            }
            return NamedQuery.of(text);
        });
    }
}
