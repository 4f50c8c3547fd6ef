package dev.madang.forum.jdbc;

import java.util.OptionalInt;
import org.jdbi.v3.core.statement.SqlStatement;

/** Inserts comments. */
final class CommentTable {

    /**
     * A comment to be put where it stands.
     *
     * @param post its post
     * @param number its number
     * @param parent the number of the comment that it replies to
     * @param path its path
     * @param line all else
     */
    record Placed(long post, int number, OptionalInt parent, ThreadPath path, CommentLine line) {

        <S extends SqlStatement<S>> S bind(S statement, boolean listed, int listedReplies) {
            return line.bind(statement)
                    .bind("post", post)
                    .bind("number", number)
                    .bind("root", path.root())
                    .bind("parent", parent.isPresent() ? (Integer) parent.getAsInt() : null)
                    .bind("depth", path.depth())
                    .bind("path", path.bytes())
                    .bind("listed", listed ? 1 : 0)
                    .bind("replies", listedReplies);
        }
    }

    final String insert;

    CommentTable(Tables tables) {
        this.insert = tables.sql("INSERT INTO {p}comment (" + CommentLine.NAMES
                + ") VALUES (:post, :number, :root, :parent, :depth, :path, :listed, :replies, " + CommentLine.VALUES
                + ")");
    }
}
