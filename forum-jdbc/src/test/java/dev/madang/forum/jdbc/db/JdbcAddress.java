package dev.madang.forum.jdbc.db;

import javax.sql.DataSource;

/** How a database is reached, from this process or another one. */
public record JdbcAddress(String url, String user, String password) {

    /** A data source without a pool: each connection is a new one. */
    public DataSource dataSource() {
        return new DriverDataSource(this);
    }

    /** The same database with one more option of its driver in the URL. */
    public JdbcAddress with(String option, String value) {
        String separator = url.startsWith("jdbc:h2:") ? ";" : url.contains("?") ? "&" : "?";
        return new JdbcAddress(url + separator + option + "=" + value, user, password);
    }

    /** The same database, reached through another local port. */
    JdbcAddress at(int port) {
        return new JdbcAddress(url.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + port), user, password);
    }
}
