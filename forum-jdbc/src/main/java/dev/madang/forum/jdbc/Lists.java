package dev.madang.forum.jdbc;

import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Statements with {@code IN (<name>)}: as many parameters as there are values, rounded up so that few texts come of it. */
final class Lists {

    private Lists() {}

    static Query bind(Handle handle, String sql, String name, Collection<?> values) {
        int places = Integer.highestOneBit(Math.max(1, values.size() * 2 - 1));
        String names = IntStream.range(0, places).mapToObj(i -> ":" + name + i).collect(Collectors.joining(", "));
        Query query = handle.createQuery(sql.replace("<" + name + ">", names));
        Iterator<?> each = values.iterator();
        Object value = each.next();
        for (int i = 0; i < places; i++) {
            query.bindByType(name + i, value, value.getClass());
            value = each.hasNext() ? each.next() : value;
        }
        return query;
    }
}
