package dev.madang.forum.jdbc;

import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.ViewBucket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The posts of each hour and day of a span, the hottest first, as an index gives them.
 *
 * <p>The index holds {@code heat = floor(ln views)} and not the views, so that it seldom changes; of a post that is not among the first rows of a list it is
 * known that it has no more views there than any of the last row's heat has.
 */
final class ViewLists {

    /** A whole day inside the span, or an hour at its ends. */
    private record Source(ViewBucket bucket, long number) {}

    private record Hot(int list, long post, int heat) {}

    /**
     * The first rows of all lists.
     *
     * @param posts the posts in them
     * @param unseen the most views in the span that any other post can have
     */
    record Top(Set<Long> posts, long unseen) {}

    private final Tables tables;

    ViewLists(Tables tables) {
        this.tables = tables;
    }

    /** The first {@code depth} rows of each list, of one board or of all. */
    Top top(Handle handle, MostReadQuery span, Optional<Integer> board, int depth) {
        List<Source> sources = sources(span);
        if (sources.isEmpty()) {
            return new Top(Set.of(), 0);
        }
        Query query = handle.createQuery(sql(sources, board)).bind("depth", depth);
        board.ifPresent(no -> query.bind("board", no));
        for (int i = 0; i < sources.size(); i++) {
            query.bind("n" + i, sources.get(i).number());
        }
        Map<Integer, Integer> rows = new HashMap<>();
        Map<Integer, Integer> coldest = new HashMap<>();
        Set<Long> posts = new HashSet<>();
        query.map((result, context) -> new Hot(result.getInt(1), result.getLong(2), result.getInt(3)))
                .forEach(hot -> {
                    posts.add(hot.post());
                    rows.merge(hot.list(), 1, Integer::sum);
                    coldest.merge(hot.list(), hot.heat(), Math::min);
                });
        long unseen = rows.entrySet().stream()
                .filter(list -> list.getValue() == depth)
                .mapToLong(list -> mostViews(coldest.getOrDefault(list.getKey(), 0)))
                .sum();
        return new Top(posts, unseen);
    }

    private String sql(List<Source> sources, Optional<Integer> board) {
        List<String> parts = IntStream.range(0, sources.size())
                .mapToObj(i -> "SELECT " + i
                        + " AS list_no, v.post_id, v.heat FROM {p}view_# v WHERE ".replace("#", name(sources.get(i)))
                        + board.map(no -> "v.board_no = :board AND ").orElse("")
                        + "v.#_no = :n".replace("#", name(sources.get(i))) + i
                        + " ORDER BY " + board.map(no -> "v.board_no DESC, ").orElse("")
                        + "v.#_no DESC, v.heat DESC, v.post_id DESC LIMIT :depth".replace("#", name(sources.get(i))))
                .toList();
        return tables.sql(Union.all(parts));
    }

    private static String name(Source source) {
        return source.bucket() == ViewBucket.DAY ? "day" : "hour";
    }

    private static List<Source> sources(MostReadQuery span) {
        return span.ranges().stream()
                .flatMap(range -> LongStream.range(range.from(), range.to())
                        .mapToObj(number -> new Source(range.bucket(), number)))
                .toList();
    }

    /** The most views of a heat. From where a double is not exact any more, one more than that. */
    static long mostViews(int heat) {
        double bound = Math.exp(heat + 1);
        return bound < 1L << 40 ? (long) bound : (long) (bound * (1 + 1e-12)) + 1;
    }
}
