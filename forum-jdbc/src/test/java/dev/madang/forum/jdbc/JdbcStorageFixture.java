package dev.madang.forum.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.FaultyDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.maintenance.Discrepancy.Count;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A storage on a database of its own, which is emptied for each test instead of made anew. */
final class JdbcStorageFixture implements StorageFixture {

    private final TestDatabase database;
    private final Pool kind;
    private final JdbcAddress address;
    private final FaultyDataSource faulty;
    private HikariDataSource pool;

    JdbcStorageFixture(TestDatabase database, Pool kind) {
        this.database = database;
        this.kind = kind;
        this.address = database.freshSchema();
        this.faulty = FaultyDataSource.of(address.dataSource());
        this.pool = kind.over(faulty.dataSource());
        JdbcForumStorage.open(pool).close();
    }

    @Override
    public String name() {
        return database + ", " + kind;
    }

    @Override
    public ForumStorage fresh() {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : ForumTables.NAMES) {
                statement.execute("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return open();
    }

    private ForumStorage open() {
        return JdbcForumStorage.builder(pool).schemaMode(SchemaMode.VALIDATE).open();
    }

    @Override
    public ForumStorage reopen(ForumStorage storage) {
        storage.close();
        if (database == TestDatabase.H2) {
            // With its last connection the database itself is closed, as at the end of a host.
            pool.close();
            pool = kind.over(faulty.dataSource());
        }
        return open();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.DURABLE, Capability.SKEWABLE, Capability.BREAKABLE);
    }

    @Override
    public boolean skew(ForumStorage storage, Count count, PostNumber post) {
        try (Connection connection = address.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(skewing(count))) {
            statement.setString(1, post.board().value());
            if (!isOfBoard(count)) {
                statement.setLong(2, post.value());
            }
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The driver does what it is asked, and fails all the same. */
    @Override
    public void breakAt(ForumStorage storage, int step) {
        faulty.arm(step, dev.madang.forum.jdbc.db.Fault.AFTERWARDS);
    }

    @Override
    public boolean mend(ForumStorage storage) {
        faulty.disarm();
        return faulty.fired() != null;
    }

    private static boolean isOfBoard(Count count) {
        return switch (count) {
            case BOARD_POSTS, BOARD_NOTICES, BOARD_LAST_NUMBER, INDEX, CATEGORY_POSTS -> true;
            case POST_COMMENTS, POST_THREAD, POST_LAST_NUMBER -> false;
        };
    }

    private static String skewing(Count count) {
        String board = " WHERE board_no = (SELECT board_no FROM forum_board WHERE board_key = ?)";
        String post = " WHERE post_id = (SELECT p.id FROM forum_post p JOIN forum_board b ON b.board_no = p.board_no"
                + " WHERE b.board_key = ? AND p.post_no = ?)";
        return switch (count) {
            case BOARD_POSTS -> "UPDATE forum_span SET listed = listed + 1" + board + " AND lvl = 0";
            case BOARD_NOTICES -> "UPDATE forum_span SET notices = notices + 1" + board + " AND lvl = 0";
            case BOARD_LAST_NUMBER -> "UPDATE forum_span SET last_number = 0" + board + " AND lvl = 0";
            case INDEX -> "UPDATE forum_span SET listed = listed + 1" + board + " AND lvl = 1";
            case CATEGORY_POSTS -> "UPDATE forum_category_count SET posts = posts + 1" + board;
            case POST_COMMENTS -> "UPDATE forum_post_tally SET comments = comments + 1" + post;
            case POST_THREAD -> "UPDATE forum_post_tally SET thread = thread + 1" + post;
            case POST_LAST_NUMBER -> "UPDATE forum_post_tally SET last_comment = last_comment + 1" + post;
        };
    }
}
