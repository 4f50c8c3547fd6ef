package dev.madang.forum.jdbc;

import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewComment;

/** How a database stores new comments. */
interface CommentInsert extends Insert<NewComment, Answer<AllottedComment>> {

    /** The way of the database of these tables. */
    static CommentInsert of(Transactions transactions, Tables tables) {
        return switch (tables.dialect()) {
            case POSTGRESQL -> new OneStatementCommentInsert(transactions, tables);
            case MARIADB -> new StepwiseCommentInsert(transactions, tables);
            // Not where free: of a file's writers one writes at a time whatever is done.
            case H2 -> new StepwiseCommentInsert(transactions, tables)::insert;
        };
    }
}
