package dev.madang.forum.examples.crashtest.faults;

import dev.madang.forum.board.Board;
import dev.madang.forum.jdbc.JdbcForumStorage;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.storage.BoardRange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * What the database holds of what was written, once nobody writes any more.
 *
 * @param acknowledged posts and comments that were answered
 * @param lost those of them that are not there
 * @param doubled those that are there more than once, of all that were sent
 * @param wrong counts that are not what the rows say
 */
record Kept(long acknowledged, long lost, long doubled, long wrong) {

    private static final int EVERY_POST = 1_000_000;
    private static final String TEXTS = "SELECT body FROM forum_comment UNION ALL SELECT title FROM forum_post";

    static Kept of(JdbcAddress database, Written written) {
        Map<String, Integer> there = texts(database);
        return new Kept(
                written.acknowledged().size(),
                written.acknowledged().stream()
                        .filter(text -> !there.containsKey(text))
                        .count(),
                written.tried().stream()
                        .filter(text -> there.getOrDefault(text, 0) > 1)
                        .count(),
                wrong(database));
    }

    private static Map<String, Integer> texts(JdbcAddress database) {
        Map<String, Integer> texts = new HashMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(TEXTS)) {
            while (result.next()) {
                texts.merge(result.getString(1), 1, Integer::sum);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static long wrong(JdbcAddress database) {
        long wrong = 0;
        try (JdbcForumStorage storage = JdbcForumStorage.open(database.dataSource())) {
            for (Board board : storage.boards().all()) {
                BoardRange all = new BoardRange(board.key(), 0, EVERY_POST);
                wrong += storage.maintenance().verify(all).found().size();
            }
        }
        return wrong;
    }

    boolean isWhole() {
        return acknowledged > 0 && lost == 0 && doubled == 0 && wrong == 0;
    }

    @Override
    public String toString() {
        return acknowledged + " written, " + lost + " lost, " + doubled + " doubled, " + wrong + " counts wrong";
    }
}
