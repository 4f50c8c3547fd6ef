package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PageWithNotices;
import dev.madang.forum.storage.PostRows;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import java.util.List;
import java.util.OptionalLong;

final class JdbcLists implements ListStorage {

    private final Transactions transactions;
    private final PostPages pages;
    private final PostSlices slices;
    private final AcrossSlices across;
    private final PostRanks ranks;

    JdbcLists(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.slices = new PostSlices(tables);
        this.pages = PostPages.of(tables, slices);
        this.across = new AcrossSlices(tables);
        this.ranks = new PostRanks(tables);
    }

    @Override
    public PostRows page(PageQuery query) {
        return pages.page(transactions, query);
    }

    @Override
    public List<PostSummary> slice(SliceQuery query) {
        return transactions.read(handle -> query.scope() instanceof ListScope.OneBoard one
                ? slices.slice(handle, one, query)
                : across.slice(handle, (ListScope.Across) query.scope(), query));
    }

    @Override
    public List<PostSummary> around(AroundQuery query) {
        return transactions.read(handle -> slices.around(handle, query));
    }

    @Override
    public OptionalLong rank(RankQuery query) {
        return transactions.read(handle -> ranks.rank(handle, query));
    }

    @Override
    public List<PostSummary> notices(BoardKey board, int limit) {
        return transactions.read(handle -> slices.notices(handle, board, limit));
    }

    @Override
    public PageWithNotices pageWithNotices(PageQuery query, int limit) {
        return pages.pageWithNotices(transactions, query, limit);
    }
}
