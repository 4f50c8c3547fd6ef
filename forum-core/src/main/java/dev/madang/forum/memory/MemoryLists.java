package dev.madang.forum.memory;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostRows;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The lists stand in ascending order of their keys; the port's order is the other way round. */
record MemoryLists(MemoryState state) implements ListStorage {

    @Override
    public PostRows page(PageQuery query) {
        return state.locked(() -> {
            RankedMap<Long, PostRow> list = list(query.board(), query.visibility());
            long end = list.size() - (query.page() - 1L) * query.size();
            return new PostRows(newestFirst(list.slice(end - query.size(), end)), list.size());
        });
    }

    @Override
    public List<PostSummary> slice(SliceQuery query) {
        return state.locked(() -> {
            if (query.scope() instanceof ListScope.OneBoard one) {
                RankedMap<Long, PostRow> list = one.category()
                        .map(category -> state.lists(one.board()).list(category, one.visibility()))
                        .orElseGet(() -> list(one.board(), one.visibility()));
                return newestFirst(beyond(list, query.from().map(Position::major), query));
            }
            ListScope.Across across = (ListScope.Across) query.scope();
            List<PostRow> rows = new ArrayList<>();
            for (BoardKey board : across.boards()) {
                rows.addAll(beyond(
                        across.author()
                                .map(author -> state.authors.published(author, board))
                                .orElseGet(() -> state.lists(board).byTime),
                        query.from(),
                        query));
            }
            rows.sort(Comparator.comparing(PostRow::position));
            int surplus = Math.max(0, rows.size() - query.limit());
            boolean forward = query.direction() == Direction.FORWARD;
            return newestFirst(rows.subList(forward ? surplus : 0, rows.size() - (forward ? 0 : surplus)));
        });
    }

    /** Up to the limit's rows on the wanted side of a key; forward in the port's order is towards lower keys. */
    private static <K extends Comparable<? super K>> List<PostRow> beyond(
            RankedMap<K, PostRow> list, Optional<K> from, SliceQuery query) {
        if (query.direction() == Direction.FORWARD) {
            int end = from.map(list::rank).orElse(list.size());
            return list.slice(end - query.limit(), end);
        }
        int begin =
                from.map(key -> list.rank(key) + (list.contains(key) ? 1 : 0)).orElse(0);
        return list.slice(begin, begin + query.limit());
    }

    @Override
    public List<PostSummary> around(AroundQuery query) {
        return state.locked(() -> {
            RankedMap<Long, PostRow> list = list(query.number().board(), query.visibility());
            int rank = list.rank(query.number().value());
            int self = list.contains(query.number().value()) ? 1 : 0;
            return newestFirst(list.slice(rank - query.older(), rank + self + query.newer()));
        });
    }

    @Override
    public OptionalLong rank(RankQuery query) {
        return state.locked(() -> {
            PostNumber number = query.number();
            RankedMap<Long, PostRow> list = list(number.board(), query.visibility());
            return list.contains(number.value())
                    ? OptionalLong.of(list.size() - 1L - list.rank(number.value()))
                    : OptionalLong.empty();
        });
    }

    @Override
    public List<PostSummary> notices(BoardKey board, int limit) {
        return state.locked(() -> {
            RankedMap<Long, PostRow> notices = state.lists(board).notices;
            return newestFirst(notices.slice((long) notices.size() - limit, notices.size()));
        });
    }

    private RankedMap<Long, PostRow> list(BoardKey board, Visibility visibility) {
        return state.lists(board).list(visibility);
    }

    private static List<PostSummary> newestFirst(List<PostRow> ascending) {
        List<PostRow> rows = new ArrayList<>(ascending);
        Collections.reverse(rows);
        return rows.stream().map(PostRow::summary).toList();
    }
}
