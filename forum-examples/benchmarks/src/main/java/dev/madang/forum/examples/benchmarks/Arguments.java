package dev.madang.forum.examples.benchmarks;

import dev.madang.forum.examples.benchmarks.database.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param posts how many posts the board has
 * @param database where all of it runs; empty for the database that each figure is meant for
 * @param isQuick whether to measure for a moment only, to see that everything runs
 * @param only what the names of the figures begin with; empty for all figures
 * @param servers URLs of servers that run already
 * @param cache the size of the cache of servers that are started; empty for the usual one
 * @param out where results and charts are written
 */
public record Arguments(
        int posts,
        Optional<Database> database,
        boolean isQuick,
        List<String> only,
        Map<Database, String> servers,
        Optional<String> cache,
        Path out) {

    static final String USAGE = """
            usage: benchmarks compare [--posts N] [--db postgresql|mariadb|h2] [--quick] [--only FIGURE,…] [--out DIRECTORY]
                                      [--postgresql URL] [--mariadb URL] [--cache SIZE]
                   benchmarks serve   [--posts N] --db postgresql|mariadb [--cache SIZE]
                   benchmarks chart   [--out DIRECTORY]
                   benchmarks jmh     [arguments of JMH]
              compare  runs what is compared in turn, and prints "ratio FIGURE VALUE"; keeps results.txt and chart.svg
              serve    starts a server, fills it and prints its URL for compare; runs until it is ended
              chart    draws chart.svg from results.txt again
              --posts N     posts of the board, 200 to 5000000 (1000000)
              --db NAME     where everything runs; else each figure on the database that it is meant for
              --quick       measures for a moment only: the figures mean nothing
              --cache SIZE  the cache of the servers that are started, as 128M (PostgreSQL a quarter of memory, MariaDB what it comes with)
              --only …      only the figures whose names begin so
              --out …       the directory of results.txt and chart.svg (target/benchmarks)""";

    private static final int MOST_POSTS = 5_000_000;
    private static final int FEWEST_POSTS = 200;

    /** Copies the collections. */
    public Arguments {
        only = List.copyOf(only);
        servers = Map.copyOf(servers);
    }

    /** Whether a figure is asked for. */
    public boolean wants(String figure) {
        return only.isEmpty() || only.stream().anyMatch(figure::startsWith);
    }

    static Arguments parse(List<String> args) throws UsageException {
        Parsing parsing = new Parsing();
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            parsing.take(rest.next(), rest);
        }
        return new Arguments(
                parsing.posts,
                parsing.database,
                parsing.isQuick,
                parsing.only,
                parsing.servers,
                parsing.cache,
                parsing.out);
    }

    private static final class Parsing {

        private int posts = 1_000_000;
        private Optional<Database> database = Optional.empty();
        private boolean isQuick;
        private final List<String> only = new ArrayList<>();
        private final Map<Database, String> servers = new EnumMap<>(Database.class);
        private Optional<String> cache = Optional.empty();
        private Path out = Path.of("target", "benchmarks");

        void take(String name, Iterator<String> rest) throws UsageException {
            switch (name) {
                case "--posts" -> posts = posts(value(name, rest));
                case "--db" -> database = Optional.of(database(value(name, rest)));
                case "--quick" -> isQuick = true;
                case "--only" -> only.addAll(Arrays.asList(value(name, rest).split(",")));
                case "--postgresql" -> servers.put(Database.POSTGRESQL, value(name, rest));
                case "--mariadb" -> servers.put(Database.MARIADB, value(name, rest));
                case "--cache" -> cache = Optional.of(cache(value(name, rest)));
                case "--out" -> out = Path.of(value(name, rest));
                default -> throw new UsageException("unknown argument " + name);
            }
        }

        private static String value(String name, Iterator<String> rest) throws UsageException {
            if (!rest.hasNext()) {
                throw new UsageException(name + " needs a value");
            }
            return rest.next();
        }

        private static int posts(String value) throws UsageException {
            if (value.matches("[0-9]{1,7}")) {
                int posts = Integer.parseInt(value);
                if (posts >= FEWEST_POSTS && posts <= MOST_POSTS) {
                    return posts;
                }
            }
            throw new UsageException("--posts needs a number from " + FEWEST_POSTS + " to " + MOST_POSTS);
        }

        /** Megabytes or gigabytes. */
        private static String cache(String value) throws UsageException {
            if (value.matches("[1-9][0-9]{0,4}[MG]")) {
                return value;
            }
            throw new UsageException("--cache needs a size as 128M or 16G");
        }

        private static Database database(String value) throws UsageException {
            return Arrays.stream(Database.values())
                    .filter(database -> database.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("--db needs postgresql, mariadb or h2"));
        }
    }
}
