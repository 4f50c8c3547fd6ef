package dev.madang.forum.jdbc;

import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewComment;
import java.util.List;

/** How a database stores new comments. */
@FunctionalInterface
interface CommentInsert {

    /**
     * Stores comments in one atomic unit.
     *
     * @param comments on one version of one post, with one greatest depth; no two with one idempotency key
     * @return an answer for each: what is refused keeps none of the others from being stored
     */
    List<Answer<AllottedComment>> insert(List<NewComment> comments);

    /** The way of the database of these tables. */
    static CommentInsert of(Transactions transactions, Tables tables) {
        return tables.dialect() == Dialect.POSTGRESQL
                ? new OneStatementCommentInsert(transactions, tables)
                : new StepwiseCommentInsert(transactions, tables);
    }
}
