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
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Parts of one board's list next to a number. */
final class PostSlices {

    private record Kind(boolean ofCategory, Visibility visibility, Direction direction) {}

    private final Map<Kind, LimitedStatement> slices = new HashMap<>();
    private final Map<Visibility, LimitedStatement> around = new HashMap<>();
    private final LimitedStatement notices;

    PostSlices(Tables tables) {
        for (Visibility visibility : Visibility.values()) {
            for (Direction direction : Direction.values()) {
                for (boolean ofCategory : new boolean[] {false, true}) {
                    Kind kind = new Kind(ofCategory, visibility, direction);
                    slices.put(kind, ListRows.of(tables, slice(kind), "p.post_no " + order(kind), ":board"));
                }
            }
            around.put(visibility, ListRows.of(tables, around(visibility), "p.post_no DESC", ":board"));
        }
        this.notices = tables.dialect() == Dialect.MARIADB
                ? new LimitedStatement(tables, ListRows.newest("", Shelf.NOTICES))
                : ListRows.of(tables, notices("LIMIT :limit"), "p.post_no DESC", ":board");
    }

    /** The rows of a board's notices. */
    static String notices(String limit) {
        return "SELECT q.* FROM {p}post q WHERE q.board_no = " + PostRange.BOARD + " AND q.shelf = 2"
                + " ORDER BY q.board_no DESC, q.shelf DESC, q.post_no DESC " + limit;
    }

    private static String order(Kind kind) {
        return kind.direction() == Direction.FORWARD ? "DESC" : "ASC";
    }

    private static String slice(Kind kind) {
        String condition = kind.direction() == Direction.FORWARD ? "q.post_no < :from" : "q.post_no > :from";
        return kind.ofCategory()
                ? PostRange.ofCategory(kind.visibility(), condition, order(kind), "LIMIT :limit")
                : PostRange.ofBoard(kind.visibility(), condition, order(kind), "LIMIT :limit");
    }

    private static String around(Visibility visibility) {
        String above = PostRange.ofBoard(visibility, "q.post_no > :from", "ASC", "LIMIT :newer");
        String below = PostRange.ofBoard(visibility, "q.post_no <= :from", "DESC", "LIMIT :older");
        return Union.all(List.of(above, below));
    }

    List<PostSummary> slice(Handle handle, ListScope.OneBoard scope, SliceQuery query) {
        boolean older = query.direction() == Direction.FORWARD;
        Kind kind = new Kind(scope.category().isPresent(), scope.visibility(), query.direction());
        Read statement = Objects.requireNonNull(slices.get(kind))
                .with(handle, Map.of("limit", (long) query.limit()))
                .bind("board", scope.board().value())
                .bind("from", query.from().map(Position::major).orElse(older ? Long.MAX_VALUE : 0L));
        scope.category().map(Category::value).ifPresent(category -> statement.bind("category", category));
        List<PostSummary> rows = new ArrayList<>(statement.list(PostColumns::summary));
        if (!older) {
            Collections.reverse(rows);
        }
        return rows;
    }

    List<PostSummary> around(Handle handle, AroundQuery query) {
        long number = query.number().value();
        // One row more below, for the number's own; without it there, the last is one too many.
        List<PostSummary> rows = Objects.requireNonNull(around.get(query.visibility()))
                .with(handle, Map.of("newer", (long) query.newer(), "older", query.older() + 1L))
                .bind("board", query.number().board().value())
                .bind("from", number)
                .list(PostColumns::summary);
        boolean hasOwn = rows.stream().anyMatch(row -> row.number().value() == number);
        long below = rows.stream().filter(row -> row.number().value() < number).count();
        return !hasOwn && below > query.older() ? rows.subList(0, rows.size() - 1) : rows;
    }

    List<PostSummary> notices(Handle handle, BoardKey board, int limit) {
        return notices.with(handle, Map.of("limit", (long) limit))
                .bind("board", board.value())
                .list(PostColumns::summary);
    }
}
