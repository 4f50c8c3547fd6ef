package dev.madang.forum.jdbc;

import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;
import java.util.List;

/** How a database stores new posts. */
@FunctionalInterface
interface PostInsert {

    /**
     * Stores posts in one atomic unit.
     *
     * @param posts of one board and one version of it; no two with one idempotency key, or of one subject
     * @return an answer for each: what is refused keeps none of the others from being stored
     */
    List<Answer<AllottedPost>> insert(List<NewPost> posts);

    /** The way of the database of these tables. */
    static PostInsert of(Transactions transactions, Tables tables) {
        return tables.dialect() == Dialect.POSTGRESQL
                ? new OneStatementPostInsert(transactions, tables)
                : new StepwisePostInsert(transactions, tables);
    }
}
