package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;

import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Several new posts, or comments, in one unit: what the leader of a group stores for all who waited.
 *
 * @param posts stores posts
 * @param comments stores comments
 */
record Together(PostInsert posts, CommentInsert comments) {

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
        return new Together(PostInsert.of(transactions, tables), CommentInsert.of(transactions, tables));
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
        return List.of(
                Intent.of("posts.insert of three", (storage, stage) -> posts.insert(three)),
                Intent.of("comments.insert of three", (storage, stage) -> comments.insert(three(stage))));
    }

    private static List<NewComment> three(Stage stage) {
        return List.of(
                Stage.comment(stage.talked(), OptionalInt.empty(), "together 1"),
                Stage.comment(stage.talked(), OptionalInt.of(2), "together 2"),
                Stage.comment(stage.talked(), OptionalInt.empty(), "together 3"));
    }
}
