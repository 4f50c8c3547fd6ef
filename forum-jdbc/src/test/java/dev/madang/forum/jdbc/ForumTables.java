package dev.madang.forum.jdbc;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the tables that hold a forum, from the script that makes them. */
final class ForumTables {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE IF NOT EXISTS (forum_\\w+) \\(");

    /** All but the one that tells the version of the tables. */
    static final List<String> NAMES = TABLE.matcher(
                    SchemaScript.of(Dialect.H2, "forum_").text())
            .results()
            .map((MatchResult table) -> table.group(1))
            .filter(name -> !name.equals("forum_schema_version"))
            .toList();

    private static final Pattern COMPUTED = Pattern.compile("(\\w+) \\w+ GENERATED ALWAYS");

    /** The columns that databases compute from others. */
    static final Set<String> COMPUTED_COLUMNS = COMPUTED.matcher(
                    SchemaScript.of(Dialect.H2, "forum_").text())
            .results()
            .map((MatchResult column) -> column.group(1))
            .collect(Collectors.toSet());

    private ForumTables() {}
}
