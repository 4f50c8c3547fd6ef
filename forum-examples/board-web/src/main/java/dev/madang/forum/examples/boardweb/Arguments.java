package dev.madang.forum.examples.boardweb;

import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.examples.boardweb.session.Staff;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param host the address to listen at
 * @param port the port to listen at; 0 takes a free one
 * @param database where the forum is kept
 * @param file lines to import
 * @param site where readers find the board, without a path; empty where nobody says
 * @param staff who administers and moderates
 * @param proxies whose word on client addresses is taken
 * @param writeInterval the least time between two posts of one author; zero for no limits at all
 */
record Arguments(
        String host,
        int port,
        Database database,
        Optional<Path> file,
        Optional<String> site,
        Staff staff,
        Set<ClientAddress> proxies,
        Duration writeInterval) {

    static final String USAGE = """
            usage: board-web [--port 8080] [--host 127.0.0.1] [--data DIR | --jdbc-url URL --db-user U --db-password P]
                             [--import FILE] [--admin NAME] [--moderator BOARD:NAME] [--trusted-proxy ADDRESS]
                             [--write-interval SECONDS] [--site-url URL]
              --port PORT              where to listen; 0 takes a free port
              --host ADDRESS           on which address; only this machine unless said, since anyone may log in as anybody
              --data DIR               keep the board in files in DIR
              --jdbc-url URL           keep it in this database; DB_PASSWORD in the environment does for --db-password
              --import FILE            take in the lines of FILE first
              --admin NAME             whoever logs in as NAME administers the forum; may be given again
              --moderator BOARD:NAME   and moderates the board BOARD; may be given again
              --trusted-proxy ADDRESS  believe X-Forwarded-For and -Proto from there; may be given again
              --write-interval SECONDS the least time between two posts of one author, three tenths of it between comments; 0 for none
              --site-url URL           where readers find the board, such as https://board.example; the feed's links begin with it
              --help                   say this""";

    /** Reads a command line. */
    static Arguments parse(Map<String, String> environment, String... args) throws UsageException {
        Parsing parsing = new Parsing();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String name = rest.next();
            Parsing.checkName(name);
            if (!rest.hasNext()) {
                throw new UsageException(name + " needs a value");
            }
            parsing.take(name, rest.next());
        }
        return parsing.arguments(environment);
    }
}
