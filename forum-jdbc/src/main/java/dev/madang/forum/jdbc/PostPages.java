package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PageWithNotices;
import dev.madang.forum.storage.PostRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Numbered pages of a board. The first few are read from the top. For the others the counts of regions, then of the blocks of one region, say
 * in which block the page begins, and at most one block of rows is passed over: the cost is that of the same few hundred narrow rows at any
 * depth. Rows and total come from one statement.
 */
interface PostPages {

    /** What may be passed over without looking at the counts. */
    int NEAR = Spans.BLOCK;

    /** The page, and how many rows all pages have. */
    PostRows page(Transactions transactions, PageQuery query);

    /** The page with up to {@code limit} notices, over one connection. */
    PageWithNotices pageWithNotices(Transactions transactions, PageQuery query, int limit);

    static PostPages of(Tables tables, PostSlices slices) {
        return tables.dialect() == Dialect.POSTGRESQL
                ? new OneStatementPostPages(tables, slices)
                : new StepwisePostPages(tables, slices);
    }

    /** Rows of a total and a summary, which is null where the page is empty. */
    static PostRows read(ResultSet result) throws SQLException {
        long total = 0;
        List<PostSummary> rows = new ArrayList<>();
        while (result.next()) {
            Row row = new Row(result);
            total = row.number();
            if (!row.isNullNext()) {
                rows.add(PostColumns.summary(row));
            }
        }
        rows.sort(Comparator.comparingLong((PostSummary row) -> row.number().value())
                .reversed());
        return new PostRows(rows, total);
    }
}
