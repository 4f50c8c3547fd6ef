package dev.madang.forum.jdbc;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * A query whose parameters have names, made ready once and run on JDBC itself. What hosts ask for most is read so: binding, finding and copying what
 * it is set up with takes Jdbi longer than the rest of such a read.
 *
 * @param text the query with a question mark for each parameter
 * @param names what each stands for, in their order
 */
record NamedQuery(String text, List<String> names) {

    private static final Pattern NAME = Pattern.compile(":([a-zA-Z]\\w*)");

    /** Parameters are written {@code :name}; {@code sql} holds no other colons. */
    static NamedQuery of(String sql) {
        List<String> names = NAME.matcher(sql)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
        return new NamedQuery(NAME.matcher(sql).replaceAll("?"), names);
    }

    /** A run of it, whose parameters are to be bound yet. */
    Read on(Handle handle) {
        return new Read(handle, this);
    }
}
