package dev.madang.forum.examples.benchmarks.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.JdbcForumStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;

/**
 * A forum's tables in one of the databases. Thread-safe.
 *
 * @param database which one
 * @param pool connections to it
 * @param prefix what the names of the tables begin with
 * @param storage the forum's storage in these tables
 */
public record Store(Database database, HikariDataSource pool, String prefix, JdbcForumStorage storage) {

    /** Makes the tables where they are not there. */
    public static Store open(Database database, HikariDataSource pool, String prefix) {
        JdbcForumStorage storage =
                JdbcForumStorage.builder(pool).tablePrefix(prefix).open();
        return new Store(database, pool, prefix, storage);
    }

    /** Whether it is PostgreSQL. */
    public boolean isPostgresql() {
        return database == Database.POSTGRESQL;
    }

    /** {@code text} with the names of these tables, which are written {@code {p}post} and so on. */
    public String sql(String text) {
        return text.replace("{p}", prefix);
    }

    /** The one number that a query answers; 0 where it answers nothing. */
    public long number(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql(query))) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** Gives each number that a query answers. */
    public void each(String query, LongConsumer consumer) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql(query))) {
            while (result.next()) {
                consumer.accept(result.getLong(1));
            }
        }
    }

    /** Runs statements one after another. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql(sql));
            }
        }
    }
}
