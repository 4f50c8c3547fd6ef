package dev.madang.forum.examples.customstorage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostRows;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The lists stand in ascending order; the port's order is the other way round. */
record RocksLists(RocksStore store) implements ListStorage {

    private static final Comparator<PostRow> BY_TIME =
            Comparator.comparing((PostRow row) -> row.createdAt).thenComparing(row -> row.id);

    @Override
    public PostRows page(PageQuery query) {
        return store.read(reading -> {
            Lists lists = new Lists(reading);
            Listing list = Listing.of(query.board(), query.visibility());
            long size = lists.size(list);
            long end = size - (query.page() - 1L) * query.size();
            return new PostRows(newestFirst(reading, lists.slice(list, end - query.size(), end)), size);
        });
    }

    @Override
    public List<PostSummary> slice(SliceQuery query) {
        return store.read(reading -> {
            if (query.scope() instanceof ListScope.OneBoard one) {
                Listing list = one.category()
                        .map(category -> Listing.of(one.board(), category, one.visibility()))
                        .orElseGet(() -> Listing.of(one.board(), one.visibility()));
                Optional<Order> from = query.from().map(position -> Order.of(position.major()));
                return newestFirst(reading, beyond(new Lists(reading), list, from, query));
            }
            return slice(reading, (ListScope.Across) query.scope(), query);
        });
    }

    private static List<PostSummary> slice(Reading reading, ListScope.Across across, SliceQuery query) {
        Posts posts = new Posts(reading);
        List<PostRow> rows = new ArrayList<>();
        for (BoardKey board : across.boards()) {
            Listing list = across.author()
                    .map(author -> Listing.of(board, author))
                    .orElseGet(() -> Listing.of(ListKind.BY_TIME, board));
            beyond(new Lists(reading), list, query.from().map(Order::of), query)
                    .forEach(id -> rows.add(posts.known(PostId.of(id))));
        }
        boolean forward = query.direction() == Direction.FORWARD;
        rows.sort(forward ? BY_TIME.reversed() : BY_TIME);
        List<PostRow> nearest = new ArrayList<>(rows.subList(0, Math.min(query.limit(), rows.size())));
        nearest.sort(BY_TIME.reversed());
        return nearest.stream().map(posts::summary).toList();
    }

    /** Up to the limit's entries on the wanted side of a place; forward in the port's order is towards lower ones. */
    private static List<Long> beyond(Lists lists, Listing list, Optional<Order> from, SliceQuery query) {
        return query.direction() == Direction.FORWARD
                ? lists.below(list, from, query.limit())
                : lists.above(list, from, query.limit());
    }

    @Override
    public List<PostSummary> around(AroundQuery query) {
        return store.read(reading -> {
            Lists lists = new Lists(reading);
            Listing list = Listing.of(query.number().board(), query.visibility());
            Order place = Order.of(query.number().value());
            List<Long> ids = new ArrayList<>(lists.below(list, Optional.of(place), query.older()));
            lists.at(list, place).ifPresent(ids::add);
            ids.addAll(lists.above(list, Optional.of(place), query.newer()));
            return newestFirst(reading, ids);
        });
    }

    @Override
    public OptionalLong rank(RankQuery query) {
        return store.read(reading -> {
            Lists lists = new Lists(reading);
            Listing list = Listing.of(query.number().board(), query.visibility());
            Order place = Order.of(query.number().value());
            return lists.at(list, place).isPresent()
                    ? OptionalLong.of(lists.size(list) - 1 - lists.rank(list, place))
                    : OptionalLong.empty();
        });
    }

    @Override
    public List<PostSummary> notices(BoardKey board, int limit) {
        return store.read(reading -> newestFirst(
                reading, new Lists(reading).below(Listing.of(ListKind.NOTICES, board), Optional.empty(), limit)));
    }

    private static List<PostSummary> newestFirst(Reading reading, List<Long> ascending) {
        List<Long> ids = new ArrayList<>(ascending);
        Collections.reverse(ids);
        return new Posts(reading).summaries(ids);
    }
}
