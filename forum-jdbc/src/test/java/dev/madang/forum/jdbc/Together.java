package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;

import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Several new posts, or comments, in one unit: what the leader of a group stores for all who waited.
 *
 * @param dialect the database
 * @param posts stores posts
 * @param comments stores comments
 */
record Together(Dialect dialect, PostInsert posts, CommentInsert comments) {

    /** As the adapter does it over these connections. */
    static Together over(DataSource dataSource) throws SQLException {
        Tables tables;
        OwnTransactions.Manner manner;
        try (Connection connection = dataSource.getConnection()) {
            tables = new Tables(Dialect.of(connection.getMetaData()), "forum_");
            manner = OwnTransactions.Manner.of(
                    Isolation.readCommitted(tables.dialect(), connection.getTransactionIsolation()),
                    new Attempts(12, attempt -> {}),
                    access(connection, tables.dialect()));
        }
        Transactions transactions = new OwnTransactions(
                new Connections(new AtomicBoolean(), Duration.ZERO).of((ConnectionSource) dataSource::getConnection),
                manner);
        return new Together(
                tables.dialect(), PostInsert.of(transactions, tables), CommentInsert.of(transactions, tables));
    }

    private static WriteAccess access(Connection connection, Dialect dialect) throws SQLException {
        return dialect == Dialect.H2
                ? SingleWriter.of(H2File.of(connection).orElseThrow().path(), Duration.ofSeconds(10))
                : WriteAccess.FREE;
    }

    List<Intent> intents() {
        List<NewPost> three = List.of(
                Stage.post(FREE, "하나", "together 1"),
                Stage.post(FREE, "둘", "together 2"),
                Stage.post(FREE, "셋", "together 3"));
        List<Intent> intents = new ArrayList<>(List.of(
                Intent.of("posts.insert of three", (storage, stage) -> posts.insert(three)),
                Intent.of("comments.insert of three", (storage, stage) -> comments.insert(three(stage)))));
        if (dialect != Dialect.H2) {
            intents.add(Intent.of(
                    "posts.insertWhereFree of two",
                    (storage, stage) -> across(
                            posts,
                            List.of(Stage.post(FREE, "하나", "across 1"), Stage.post(Stage.QNA, "둘", "across 2")))));
            intents.add(Intent.of(
                    "comments.insertWhereFree of two",
                    (storage, stage) -> across(
                            comments,
                            List.of(Stage.comment(stage.talked(), OptionalInt.empty(), "across 1"), onEdited(stage)))));
        }
        return intents;
    }

    /** As {@link SharedCommit} does it: what was left out is stored by its own caller. */
    static <R, A> List<A> across(Insert<R, A> insert, List<R> rows) {
        List<Optional<A>> answers = insert.insertWhereFree(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> answers.get(i)
                        .orElseGet(() -> insert.insert(List.of(rows.get(i))).get(0)))
                .toList();
    }

    private static NewComment onEdited(Stage stage) {
        NewComment comment = Stage.comment(stage.edited(), OptionalInt.empty(), "across 2");
        return new NewComment(
                new CommentPlace(stage.edited(), 2, 1, OptionalInt.empty(), 8),
                comment.content(),
                comment.byline(),
                comment.at(),
                comment.claim());
    }

    private static List<NewComment> three(Stage stage) {
        return List.of(
                Stage.comment(stage.talked(), OptionalInt.empty(), "together 1"),
                Stage.comment(stage.talked(), OptionalInt.of(2), "together 2"),
                Stage.comment(stage.talked(), OptionalInt.empty(), "together 3"));
    }
}
