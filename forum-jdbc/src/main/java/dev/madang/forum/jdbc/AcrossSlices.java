package dev.madang.forum.jdbc;

import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.SliceQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * The published posts of several boards by time. Each board's nearest rows are read from its own stretch of the index, so the cost is that of
 * the boards times the rows wanted. What one member wrote is read from the index of members, past what they wrote elsewhere.
 */
final class AcrossSlices {

    private static final String NEAREST = "SELECT u.* FROM (%1$s) u ORDER BY u.created_at %2$s, u.id %2$s LIMIT :limit";

    private static final String BOARD = """
            SELECT q.* FROM {p}post q
            WHERE q.board_no = (SELECT board_no FROM {p}board WHERE board_key = :board%1$d) AND q.published = 1 AND %2$s
            ORDER BY q.board_no %3$s, q.published %3$s, q.created_at %3$s, q.id %3$s LIMIT :limit
            """;

    private static final String MEMBER = """
            SELECT q.* FROM {p}post q JOIN {p}board d ON d.board_no = q.board_no
            WHERE q.member_id = :member AND q.published = 1 AND d.board_key IN (<boards>) AND %1$s
            ORDER BY q.created_at %2$s, q.id %2$s LIMIT :limit
            """;

    /**
     * PostgreSQL takes an equal member for one who wrote as little as most do, and then reads and sorts all that a busy one wrote. As the end of a range
     * that it knows nothing of, on boards that it knows nothing of, the member leaves it the order of the index only.
     */
    private static final String MEMBER_AS_RANGE = """
            SELECT q.* FROM {p}post q
            WHERE q.member_id %1$s= :member AND (q.member_id, q.created_at, q.id) %2$s (:member, :at, :id) AND q.published = 1
              AND q.board_no = ANY (ARRAY(SELECT d.board_no FROM {p}board d WHERE d.board_key IN (<boards>)))
            ORDER BY q.member_id %3$s, q.created_at %3$s, q.id %3$s LIMIT :limit
            """;

    private static final String OLDER = "q.created_at <= :at AND (q.created_at < :at OR q.id < :id)";
    private static final String NEWER = "q.created_at >= :at AND (q.created_at > :at OR q.id > :id)";

    private final Tables tables;

    AcrossSlices(Tables tables) {
        this.tables = tables;
    }

    List<PostSummary> slice(Handle handle, ListScope.Across scope, SliceQuery query) {
        List<String> boards =
                scope.boards().stream().map(BoardKey::value).sorted().toList();
        if (boards.isEmpty()) {
            return List.of();
        }
        boolean older = query.direction() == Direction.FORWARD;
        Position from = query.from()
                .orElse(older ? new Position(Long.MAX_VALUE, Long.MAX_VALUE) : new Position(Long.MIN_VALUE, 0));
        Read statement = statement(scope, boards.size(), older)
                .with(handle, Map.of("limit", (long) query.limit()))
                .bind("at", from.major())
                .bind("id", from.minor());
        for (int i = 0; i < boards.size(); i++) {
            statement.bind("board" + i, boards.get(i));
        }
        scope.author().map(MemberId::value).ifPresent(member -> statement.bind("member", member));
        List<PostSummary> rows = new ArrayList<>(statement.list(PostColumns::summary));
        if (!older) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** As many stretches as boards, so this one text cannot be made ready before. */
    private LimitedStatement statement(ListScope.Across scope, int boards, boolean older) {
        String order = older ? "DESC" : "ASC";
        String side = older ? OLDER : NEWER;
        String stretches = scope.author().isPresent()
                ? ofMember(older).replace("<boards>", names(boards))
                : Union.all(IntStream.range(0, boards)
                        .mapToObj(i -> BOARD.formatted(i, side, order))
                        .toList());
        String time = "p.created_at " + order + ", p.id " + order;
        return ListRows.of(tables, NEAREST.formatted(stretches, order), time, names(boards));
    }

    private String ofMember(boolean older) {
        String order = older ? "DESC" : "ASC";
        if (tables.dialect() != Dialect.POSTGRESQL) {
            return MEMBER.formatted(older ? OLDER : NEWER, order);
        }
        String range = MEMBER_AS_RANGE.formatted(older ? ">" : "<", older ? "<" : ">", order);
        String anyTime = PlannedOnce.hiding("at", "BIGINT", tables, range);
        String anyPlace = PlannedOnce.hiding("id", "BIGINT", tables, anyTime);
        return PlannedOnce.hiding("member", "VARCHAR", tables, anyPlace);
    }

    private static String names(int boards) {
        return IntStream.range(0, boards).mapToObj(i -> ":board" + i).collect(Collectors.joining(", "));
    }
}
