package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The most read posts of a span by the threshold algorithm (Fagin, Lotem, Naor 2003): each hour and day gives its hottest posts, those are summed up,
 * and it is done when no other post can have as many views as the last one wanted; else the lists are read twice as far.
 *
 * <p>So the cost is that of the lists' first rows, however many posts there are. It grows with the length of the span, and where the most read are hardly
 * read more than the rest: then at worst all that was read in the span is.
 */
final class ViewRanking {

    private static final int LEAST_DEPTH = 16;
    private static final Comparator<Map.Entry<Long, Long>> MOST_FIRST = Map.Entry.<Long, Long>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey())
            .reversed();

    private final ViewLists lists;
    private final ViewSpanSums sums;
    private final String board;
    private final String summaries;

    ViewRanking(Tables tables) {
        this.lists = new ViewLists(tables);
        this.sums = new ViewSpanSums(tables);
        this.board = tables.sql("SELECT board_no FROM {p}board WHERE board_key = :board");
        this.summaries = tables.sql("SELECT " + PostColumns.SUMMARY + " FROM {p}post p" + """
                 JOIN {p}post_tally t ON t.post_id = p.id JOIN {p}board b ON b.board_no = p.board_no WHERE p.id IN (<posts>)
                """);
    }

    List<MostRead> mostRead(Handle handle, MostReadQuery query) {
        Optional<Integer> one = query.boards().size() == 1
                ? number(handle, query.boards().iterator().next())
                : Optional.empty();
        if (query.boards().isEmpty() || (query.boards().size() == 1 && one.isEmpty())) {
            return List.of();
        }
        return summaries(handle, ranked(handle, query, one));
    }

    private Optional<Integer> number(Handle handle, BoardKey key) {
        return handle.createQuery(board)
                .bind("board", key.value())
                .mapTo(Integer.class)
                .findOne();
    }

    private List<Map.Entry<Long, Long>> ranked(Handle handle, MostReadQuery query, Optional<Integer> one) {
        Map<Long, Long> views = new HashMap<>();
        Set<Long> known = new HashSet<>();
        for (int depth = Math.max(LEAST_DEPTH, query.limit() + 1); ; depth *= 2) {
            ViewLists.Top top = lists.top(handle, query, one, depth);
            Set<Long> found = new HashSet<>(top.posts());
            found.removeAll(known);
            known.addAll(found);
            views.putAll(sums.of(handle, query, found));
            List<Map.Entry<Long, Long>> first = views.entrySet().stream()
                    .sorted(MOST_FIRST)
                    .limit(query.limit())
                    .toList();
            if (top.unseen() == 0
                    || (first.size() == query.limit()
                            && first.get(first.size() - 1).getValue() > top.unseen())) {
                return first;
            }
        }
    }

    private List<MostRead> summaries(Handle handle, List<Map.Entry<Long, Long>> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        Map<Long, MostRead> found = new HashMap<>();
        Map<Long, Long> views = new HashMap<>();
        ranked.forEach(post -> views.put(post.getKey(), post.getValue()));
        Collection<Long> ids = views.keySet();
        Lists.bind(handle, summaries, "posts", ids)
                .map((result, context) -> PostColumns.summary(new Row(result)))
                .forEach(post -> found.put(
                        post.id().value(),
                        new MostRead(post, views.getOrDefault(post.id().value(), 0L))));
        return ranked.stream()
                .map(post -> found.get(post.getKey()))
                .filter(Objects::nonNull)
                .toList();
    }
}
