package dev.madang.forum.jdbc;

import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;

/** How a database stores new posts. */
interface PostInsert extends Insert<NewPost, Answer<AllottedPost>> {

    /** The way of the database of these tables. */
    static PostInsert of(Transactions transactions, Tables tables) {
        return switch (tables.dialect()) {
            case POSTGRESQL -> new OneStatementPostInsert(transactions, tables);
            case MARIADB -> new StepwisePostInsert(transactions, tables);
            // Not where free: of a file's writers one writes at a time whatever is done.
            case H2 -> new StepwisePostInsert(transactions, tables)::insert;
        };
    }
}
