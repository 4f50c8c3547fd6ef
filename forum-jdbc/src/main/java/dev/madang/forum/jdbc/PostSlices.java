package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.SliceQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Parts of one board's list next to a number. */
final class PostSlices {

    static final RowMapper<PostSummary> SUMMARY = (result, context) -> PostColumns.summary(new Row(result));

    private static final String FROM = """
            SELECT %s FROM (%s) p
            JOIN {p}post_tally t ON t.post_id = p.id
            JOIN {p}board b ON b.board_no = p.board_no
            ORDER BY p.post_no %s
            """;

    private record Kind(boolean ofCategory, Visibility visibility, Direction direction) {}

    private final Map<Kind, String> slices = new HashMap<>();
    private final Map<Visibility, String> around = new HashMap<>();
    private final String notices;

    PostSlices(Tables tables) {
        for (Visibility visibility : Visibility.values()) {
            for (Direction direction : Direction.values()) {
                slices.put(new Kind(false, visibility, direction), tables.sql(slice(false, visibility, direction)));
                slices.put(new Kind(true, visibility, direction), tables.sql(slice(true, visibility, direction)));
            }
            around.put(visibility, tables.sql(FROM.formatted(PostColumns.SUMMARY, around(visibility), "DESC")));
        }
        this.notices = tables.sql(FROM.formatted(PostColumns.SUMMARY, """
                SELECT q.* FROM {p}post q
                WHERE q.board_no = (SELECT board_no FROM {p}board WHERE board_key = :board) AND q.shelf = 2
                ORDER BY q.board_no DESC, q.shelf DESC, q.post_no DESC LIMIT :limit
                """, "DESC"));
    }

    private static String slice(boolean ofCategory, Visibility visibility, Direction direction) {
        boolean older = direction == Direction.FORWARD;
        String condition = older ? "q.post_no < :from" : "q.post_no > :from";
        String order = older ? "DESC" : "ASC";
        String stretch = ofCategory
                ? PostRange.ofCategory(visibility, condition, order, "LIMIT :limit")
                : PostRange.ofBoard(visibility, condition, order, "LIMIT :limit");
        return FROM.formatted(PostColumns.SUMMARY, stretch, order);
    }

    private static String around(Visibility visibility) {
        String above = PostRange.ofBoard(visibility, "q.post_no > :from", "ASC", "LIMIT :newer");
        String below = PostRange.ofBoard(visibility, "q.post_no <= :from", "DESC", "LIMIT :older");
        return Union.all(List.of(above, below));
    }

    List<PostSummary> slice(Handle handle, ListScope.OneBoard scope, SliceQuery query) {
        boolean older = query.direction() == Direction.FORWARD;
        Kind kind = new Kind(scope.category().isPresent(), scope.visibility(), query.direction());
        Query statement = handle.createQuery(slices.get(kind))
                .bind("board", scope.board().value())
                .bind("from", query.from().map(Position::major).orElse(older ? Long.MAX_VALUE : 0L))
                .bind("limit", query.limit());
        scope.category().map(Category::value).ifPresent(category -> statement.bind("category", category));
        List<PostSummary> rows = new ArrayList<>(statement.map(SUMMARY).list());
        if (!older) {
            Collections.reverse(rows);
        }
        return rows;
    }

    List<PostSummary> around(Handle handle, AroundQuery query) {
        long number = query.number().value();
        // One row more below, for the number's own; without it there, the last is one too many.
        List<PostSummary> rows = handle.createQuery(around.get(query.visibility()))
                .bind("board", query.number().board().value())
                .bind("from", number)
                .bind("newer", query.newer())
                .bind("older", query.older() + 1)
                .map(SUMMARY)
                .list();
        boolean hasOwn = rows.stream().anyMatch(row -> row.number().value() == number);
        long below = rows.stream().filter(row -> row.number().value() < number).count();
        return !hasOwn && below > query.older() ? rows.subList(0, rows.size() - 1) : rows;
    }

    List<PostSummary> notices(Handle handle, BoardKey board, int limit) {
        return handle.createQuery(notices)
                .bind("board", board.value())
                .bind("limit", limit)
                .map(SUMMARY)
                .list();
    }
}
