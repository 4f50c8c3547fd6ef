package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PageWithNotices;
import dev.madang.forum.storage.PostRows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * H2 and MariaDB: where a page begins is looked up before, in the same snapshot. MariaDB reads the whole board down to a number that the
 * statement has to find first, and H2 makes such a statement's plan anew each time. Far pages come with their notices, so that a list takes
 * three statements with its board, wherever it is looked at.
 */
final class StepwisePostPages implements PostPages {

    private static final String PAGE = """
            SELECT s.%1$s, %2$s
            FROM {p}board b
            JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
            LEFT JOIN (%3$s) place ON 1 = 1
            LEFT JOIN {p}post p ON p.id = place.id
            LEFT JOIN {p}post_tally t ON t.post_id = place.id
            WHERE b.board_key = :board
            """;

    private final Map<Visibility, NamedQuery> pages = new EnumMap<>(Visibility.class);
    private final NamedQuery withNotices;
    private final Optional<NamedQuery> first;
    private final PagePlaces places;
    private final PostSlices slices;

    StepwisePostPages(Tables tables, PostSlices slices) {
        this.slices = slices;
        for (Visibility visibility : Visibility.values()) {
            pages.put(visibility, page(tables, visibility, below(visibility)));
        }
        this.withNotices = page(
                tables,
                Visibility.PUBLISHED,
                Union.all(List.of(below(Visibility.PUBLISHED), PostSlices.notices("LIMIT :notices"))));
        // An empty list has no row then, and no total but 0.
        this.first = tables.dialect() == Dialect.MARIADB
                ? Optional.of(NamedQuery.of(tables.sql(ListRows.newest("s.listed, ", Shelf.LIST))))
                : Optional.empty();
        this.places = new PagePlaces(tables);
    }

    private static String below(Visibility visibility) {
        return PostRange.ofBoard(visibility, "q.post_no < :below", "DESC", "LIMIT :limit OFFSET :skip");
    }

    private static NamedQuery page(Tables tables, Visibility visibility, String rows) {
        String count = visibility == Visibility.PUBLISHED ? "listed" : "total";
        return NamedQuery.of(tables.sql(PAGE.formatted(count, PostColumns.SUMMARY, PostRange.places(rows))));
    }

    @Override
    public PostRows page(Transactions transactions, PageQuery query) {
        return skip(query) < NEAR
                ? transactions.read(handle -> near(handle, query))
                : transactions.snapshot(handle -> far(handle, query));
    }

    @Override
    public PageWithNotices pageWithNotices(Transactions transactions, PageQuery query, int limit) {
        if (skip(query) < NEAR) {
            return transactions.read(handle -> new PageWithNotices(near(handle, query), notices(handle, query, limit)));
        }
        return transactions.snapshot(handle -> query.visibility() == Visibility.PUBLISHED
                ? farWithNotices(handle, query, limit)
                : new PageWithNotices(far(handle, query), notices(handle, query, limit)));
    }

    private PostRows near(Handle handle, PageQuery query) {
        if (skip(query) == 0 && query.visibility() == Visibility.PUBLISHED && first.isPresent()) {
            return first.get()
                    .on(handle)
                    .bind("limit", query.size())
                    .bind("board", query.board().value())
                    .scan(PostPages::read);
        }
        return rows(page(handle, query), query, new PagePlaces.Place(Long.MAX_VALUE, skip(query)));
    }

    private PostRows far(Handle handle, PageQuery query) {
        return rows(page(handle, query), query, places.find(handle, query, skip(query)));
    }

    private Read page(Handle handle, PageQuery query) {
        return Objects.requireNonNull(pages.get(query.visibility())).on(handle);
    }

    private List<PostSummary> notices(Handle handle, PageQuery query, int limit) {
        return slices.notices(handle, query.board(), limit);
    }

    private PageWithNotices farWithNotices(Handle handle, PageQuery query, int limit) {
        PagePlaces.Place place = places.find(handle, query, skip(query));
        PostRows all = rows(withNotices.on(handle).bind("notices", limit), query, place);
        Map<Boolean, List<PostSummary>> byNotice =
                all.rows().stream().collect(Collectors.partitioningBy(row -> row.is(PostFlag.NOTICE)));
        return new PageWithNotices(
                new PostRows(Objects.requireNonNull(byNotice.get(false)), all.total()),
                Objects.requireNonNull(byNotice.get(true)));
    }

    private static long skip(PageQuery query) {
        return (query.page() - 1L) * query.size();
    }

    private static PostRows rows(Read read, PageQuery query, PagePlaces.Place place) {
        return read.bind("limit", query.size())
                .bind("skip", place.skip())
                .bind("reach", place.skip() + query.size())
                .bind("below", place.below())
                .bind("board", query.board().value())
                .scan(PostPages::read);
    }
}
