package dev.madang.forum.examples.quickstart;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param file the lines to import, {@code -} for standard input
 * @param board the key of the board to show
 * @param page the page of its list to show
 * @param post the number of the post to show instead of a page
 * @param database where the forum is kept; empty for memory
 */
record Arguments(
        Optional<String> file,
        Optional<String> board,
        OptionalLong page,
        OptionalLong post,
        Optional<Database> database) {

    /**
     * A database to keep the forum in.
     *
     * @param url its JDBC URL
     * @param user who connects, or empty
     * @param password their password, or empty
     */
    record Database(String url, String user, String password) {

        /** Does not show the password. */
        @Override
        public String toString() {
            return url;
        }
    }

    static final String USAGE = """
            usage: quickstart [--import FILE] [--board KEY] [--page N] [--post NUMBER]
                              [--jdbc-url URL [--db-user USER] [--db-password PASSWORD]]
              --import FILE   take in the lines of FILE (- is standard input); else the sample board, where there is none yet
              --board KEY     the board to show; else the first one
              --page N        the page of its list to show; else the first one
              --post NUMBER   show this post, and the list around it, instead of a page
              --jdbc-url URL  keep the forum in this database (H2, PostgreSQL, MariaDB); else in memory
              --help          say this""";

    /** Reads a command line. */
    static Arguments parse(String... args) throws UsageException {
        Parsing parsing = new Parsing();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            parsing.take(rest.next(), rest);
        }
        return new Arguments(
                Optional.ofNullable(parsing.file),
                Optional.ofNullable(parsing.board),
                parsing.page,
                parsing.post,
                parsing.database());
    }

    private static final class Parsing {

        private @Nullable String file;
        private @Nullable String board;
        private OptionalLong page = OptionalLong.empty();
        private OptionalLong post = OptionalLong.empty();
        private @Nullable String url;
        private @Nullable String user;
        private @Nullable String password;

        Optional<Database> database() throws UsageException {
            if (url == null) {
                if (user != null || password != null) {
                    throw new UsageException("--db-user and --db-password need --jdbc-url");
                }
                return Optional.empty();
            }
            return Optional.of(new Database(url, user == null ? "" : user, password == null ? "" : password));
        }

        void take(String name, Iterator<String> rest) throws UsageException {
            switch (name) {
                case "--import" -> file = value(name, rest);
                case "--board" -> board = value(name, rest);
                case "--page" -> page = number(name, rest);
                case "--post" -> post = number(name, rest);
                case "--jdbc-url" -> url = value(name, rest);
                case "--db-user" -> user = value(name, rest);
                case "--db-password" -> password = value(name, rest);
                default -> throw new UsageException("unknown argument " + name);
            }
        }

        private static String value(String name, Iterator<String> rest) throws UsageException {
            if (!rest.hasNext()) {
                throw new UsageException(name + " needs a value");
            }
            return rest.next();
        }

        /** ASCII digits only: the JDK's own parsers take the digits of every script. */
        private static OptionalLong number(String name, Iterator<String> rest) throws UsageException {
            String value = value(name, rest);
            if (!value.matches("[0-9]{1,18}")) {
                throw new UsageException(name + " needs a number");
            }
            return OptionalLong.of(Long.parseLong(value));
        }
    }
}
