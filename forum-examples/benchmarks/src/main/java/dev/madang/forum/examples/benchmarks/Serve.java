package dev.madang.forum.examples.benchmarks;

import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.database.Servers;
import dev.madang.forum.examples.benchmarks.figure.Bench;
import dev.madang.forum.examples.benchmarks.run.Report;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server with the board on it, for several runs to come. */
final class Serve implements Command {

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Database database = arguments
                .database()
                .filter(named -> named != Database.H2)
                .orElseThrow(() -> new UsageException("serve needs --db postgresql or --db mariadb"));
        try (Servers servers = new Servers(Map.of(), arguments.cache());
                Bench bench = new Bench(arguments, servers, report)) {
            bench.board(database, arguments.posts());
            report.remark("--" + database.name().toLowerCase(java.util.Locale.ROOT) + " " + servers.url(database));
            new CountDownLatch(1).await();
        }
    }
}
