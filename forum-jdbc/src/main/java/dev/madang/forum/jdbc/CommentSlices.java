package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.page.Direction;
import dev.madang.forum.storage.CommentSliceQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Parts of a thread next to a comment. */
final class CommentSlices {

    private static final String FROM =
            "(SELECT f.path FROM {p}comment f WHERE f.post_id = :post AND f.comment_no = :from)";

    private record Kind(Visibility visibility, Direction direction, boolean fromComment) {}

    private final Map<Kind, LimitedStatement> slices = new HashMap<>();

    CommentSlices(Tables tables) {
        for (Visibility visibility : Visibility.values()) {
            for (Direction direction : Direction.values()) {
                for (boolean fromComment : new boolean[] {true, false}) {
                    Kind kind = new Kind(visibility, direction, fromComment);
                    slices.put(kind, new LimitedStatement(tables, CommentRange.plannedOnce(tables, slice(kind))));
                }
            }
        }
    }

    private static String slice(Kind kind) {
        boolean onward = kind.direction() == Direction.FORWARD;
        String condition = kind.fromComment() ? "q.path " + (onward ? ">" : "<") + " " + FROM : "1 = 1";
        String order = onward ? "ASC" : "DESC";
        return "SELECT " + CommentColumns.READ + " FROM ("
                + CommentRange.of(kind.visibility(), condition, order, "LIMIT :limit") + ") c ORDER BY c.path " + order;
    }

    List<Comment> slice(Handle handle, CommentSliceQuery query) {
        Kind kind = new Kind(query.visibility(), query.direction(), query.from().isPresent());
        Read statement = Objects.requireNonNull(slices.get(kind))
                .with(handle, Map.of("limit", (long) query.limit()))
                .bind("post", query.post().value());
        query.from().ifPresent(from -> statement.bind("from", from));
        List<Comment> rows = new ArrayList<>(statement.list(CommentColumns::read));
        if (query.direction() == Direction.BACKWARD) {
            Collections.reverse(rows);
        }
        return rows;
    }
}
