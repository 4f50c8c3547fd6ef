package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Numbered pages of a thread. The first few are read from the top; for the others the counts of the comments under each 200 top numbers say
 * where the page begins. A thread without replies costs the same at any depth. With replies what is passed over are those under at most 200
 * comments of the top.
 */
final class CommentPages {

    private static final int NEAR = CommentSpans.BLOCK;

    private static final String PAGE = """
            SELECT t.%1$s, %2$s FROM {p}post_tally t
            LEFT JOIN (%3$s) c ON c.post_id = t.post_id
            WHERE t.post_id = :post ORDER BY c.path
            """;

    /** Without what it would say of an empty page: the first is empty where the total is 0, and the others ask once more. */
    private static final String TOTAL = "(SELECT t.thread FROM {p}post_tally t WHERE t.post_id = :post), ";

    private static final String FAR_PLACE = "SELECT block_no, passed FROM place";
    private static final String FROM_START = "q.path >= :start";
    private static final String FROM_PLACE = "q.path >= (SELECT %s FROM place)";
    private static final String LIMIT = "LIMIT :limit OFFSET :skip";
    private static final String LIMIT_FROM_PLACE =
            "LIMIT :limit OFFSET COALESCE((SELECT :skip - passed FROM place), 0)";

    private final Tables tables;
    private final Map<Visibility, LimitedStatement> near = new EnumMap<>(Visibility.class);
    private final Map<Visibility, LimitedStatement> far = new EnumMap<>(Visibility.class);
    private final Map<Visibility, LimitedStatement> nearAsTheyLie = new EnumMap<>(Visibility.class);
    private final Map<Visibility, LimitedStatement> farAsTheyLie = new EnumMap<>(Visibility.class);
    private final Map<Visibility, String> places = new EnumMap<>(Visibility.class);

    CommentPages(Tables tables) {
        this.tables = tables;
        for (Visibility visibility : Visibility.values()) {
            String whole = visibility == Visibility.PUBLISHED ? "thread" : "total";
            String count = visibility == Visibility.PUBLISHED ? "listed" : "total";
            String place = ThreadPlace.of(count, whole);
            near.put(visibility, page("", whole, CommentRange.of(visibility, "1 = 1", LIMIT)));
            places.put(visibility, tables.sql(place + FAR_PLACE));
            far.put(
                    visibility,
                    inOneStatement()
                            ? page(place, whole, CommentRange.of(visibility, fromPlace(), LIMIT_FROM_PLACE))
                            : page("", whole, CommentRange.of(visibility, FROM_START, LIMIT)));
        }
        if (tables.dialect() == Dialect.MARIADB) {
            nearAsTheyLie.put(Visibility.PUBLISHED, asTheyLie("1 = 1"));
            farAsTheyLie.put(Visibility.PUBLISHED, asTheyLie(FROM_START));
        }
    }

    /** MariaDB stores a table of texts that another query reads from on disk, which takes twice as long as the rows themselves. */
    private LimitedStatement asTheyLie(String condition) {
        return new LimitedStatement(tables, CommentRange.published(TOTAL, condition, "ASC", LIMIT));
    }

    private String fromPlace() {
        return FROM_PLACE.formatted(tables.dialect().fourBytes("block_no * 200"));
    }

    private LimitedStatement page(String place, String whole, String rows) {
        String sql = place + PAGE.formatted(whole, CommentColumns.READ, rows);
        return new LimitedStatement(tables, CommentRange.plannedOnce(tables, sql));
    }

    /** The counts are looked at in the statement that reads the rows, but for MariaDB's, whose limits take no expressions, and H2's, which would
     * look at them again for each row. */
    private boolean inOneStatement() {
        return tables.dialect() == Dialect.POSTGRESQL;
    }

    CommentRows page(Transactions transactions, CommentPageQuery query) {
        long skip = (query.page() - 1L) * query.size();
        if (skip < NEAR) {
            Passing passing = new Passing(skip, ThreadPath.top(0));
            return transactions.read(handle -> telling(passing.by(handle, nearAsTheyLie, query), skip)
                    .or(() -> passing.by(handle, near, query))
                    .orElseThrow());
        }
        return inOneStatement()
                ? transactions.read(handle -> Objects.requireNonNull(far.get(query.visibility()))
                        .with(handle, Map.of("limit", (long) query.size()))
                        .bind("skip", skip)
                        .bind("post", query.post().value())
                        .scan(CommentPages::read))
                : transactions.snapshot(handle -> inTwo(handle, query, skip));
    }

    private CommentRows inTwo(Handle handle, CommentPageQuery query, long skip) {
        long[] place = handle.createQuery(places.get(query.visibility()))
                .bind("post", query.post().value())
                .bind("skip", skip)
                .map((result, context) -> new long[] {result.getLong(1), result.getLong(2)})
                .findOne()
                .orElse(new long[] {CommentId.MAX_NUMBER, skip});
        ThreadPath start = ThreadPath.top((int) Math.min(Integer.MAX_VALUE, place[0] * CommentSpans.BLOCK));
        Passing passing = new Passing(skip - place[1], start);
        return telling(passing.by(handle, farAsTheyLie, query), skip)
                .or(() -> passing.by(handle, far, query))
                .orElseThrow();
    }

    /** The rows as they lie, unless the page is empty behind others: how many those are is said by the other query alone. */
    private static Optional<CommentRows> telling(Optional<CommentRows> asTheyLie, long skip) {
        return asTheyLie.filter(found -> skip == 0 || !found.rows().isEmpty());
    }

    /**
     * What is passed over.
     *
     * @param rows how many
     * @param start the path that they begin at
     */
    private record Passing(long rows, ThreadPath start) {

        /** The page by the statement for its visibility, if there is one. */
        Optional<CommentRows> by(Handle handle, Map<Visibility, LimitedStatement> statements, CommentPageQuery query) {
            Map<String, Long> limits = Map.of("limit", (long) query.size(), "skip", rows, "reach", rows + query.size());
            return Optional.ofNullable(statements.get(query.visibility()))
                    .map(statement -> statement
                            .with(handle, limits)
                            .bind("start", start.bytes())
                            .bind("post", query.post().value())
                            .scan(CommentPages::read));
        }
    }

    private static CommentRows read(ResultSet result) throws SQLException {
        long total = 0;
        List<Comment> rows = new ArrayList<>();
        while (result.next()) {
            Row row = new Row(result);
            total = row.number();
            if (!row.isNullNext()) {
                rows.add(CommentColumns.read(row));
            }
        }
        return new CommentRows(rows, total);
    }
}
