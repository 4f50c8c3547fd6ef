package dev.madang.forum.examples.boardweb;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.examples.boardweb.session.Staff;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands on a command line so far. Not thread-safe. */
final class Parsing {

    private static final Pattern SITE = Pattern.compile("(https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?)/?");
    private static final Set<String> MANY = Set.of("--admin", "--moderator", "--trusted-proxy");
    private static final Set<String> ONCE = Set.of(
            "--port",
            "--host",
            "--data",
            "--jdbc-url",
            "--db-user",
            "--db-password",
            "--import",
            "--write-interval",
            "--site-url");

    private final Map<String, String> single = new HashMap<>();
    private final Set<String> administrators = new HashSet<>();
    private final Map<String, Set<BoardKey>> moderators = new HashMap<>();
    private final Set<ClientAddress> proxies = new HashSet<>();

    static void checkName(String name) throws UsageException {
        if (!ONCE.contains(name) && !MANY.contains(name)) {
            throw new UsageException("unknown argument " + name);
        }
    }

    void take(String name, String value) throws UsageException {
        try {
            switch (name) {
                case "--admin" -> administrators.add(MemberId.of(value).value());
                case "--moderator" -> moderator(value);
                case "--trusted-proxy" -> proxies.add(ClientAddress.of(value));
                default -> once(name, value);
            }
        } catch (InvalidInputException e) {
            throw new UsageException(name + " " + value + ": " + e.getMessage());
        }
    }

    private void once(String name, String value) throws UsageException {
        if (single.putIfAbsent(name, value) != null) {
            throw new UsageException(name + " stands twice");
        }
    }

    private void moderator(String value) throws UsageException {
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw new UsageException("--moderator needs BOARD:NAME");
        }
        moderators
                .computeIfAbsent(MemberId.of(value.substring(colon + 1)).value(), name -> new HashSet<>())
                .add(BoardKey.of(value.substring(0, colon)));
    }

    Arguments arguments(Map<String, String> environment) throws UsageException {
        return new Arguments(
                single.getOrDefault("--host", "127.0.0.1"),
                number("--port", 8080, 65_535),
                database(environment),
                Optional.ofNullable(path("--import")),
                site(),
                new Staff(administrators, moderators),
                Set.copyOf(proxies),
                Duration.ofSeconds(number("--write-interval", 10, 86_400)));
    }

    private Database database(Map<String, String> environment) throws UsageException {
        Path directory = path("--data");
        String url = single.get("--jdbc-url");
        if (directory != null && url != null) {
            throw new UsageException("--data and --jdbc-url do not go together");
        }
        if (url == null && (single.containsKey("--db-user") || single.containsKey("--db-password"))) {
            throw new UsageException("--db-user and --db-password belong to --jdbc-url");
        }
        if (url != null) {
            String password = single.getOrDefault("--db-password", environment.getOrDefault("DB_PASSWORD", ""));
            return new Database.Server(url, single.getOrDefault("--db-user", ""), password);
        }
        return directory != null ? new Database.Files(directory) : new Database.Memory();
    }

    private Optional<String> site() throws UsageException {
        String url = single.get("--site-url");
        if (url == null) {
            return Optional.empty();
        }
        Matcher matcher = SITE.matcher(url);
        if (!matcher.matches()) {
            throw new UsageException("--site-url needs http:// or https://, a host, and no path");
        }
        return Optional.of(matcher.group(1));
    }

    private @Nullable Path path(String name) throws UsageException {
        try {
            String value = single.get(name);
            return value == null ? null : Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageException(name + ": this locale has no such name; try LC_ALL=C.UTF-8");
        }
    }

    /** ASCII digits only: the JDK's own parsers take the digits of every script. */
    private int number(String name, int otherwise, int max) throws UsageException {
        String value = single.getOrDefault(name, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) > max) {
            throw new UsageException(name + " needs a number from 0 to " + max);
        }
        return Integer.parseInt(value);
    }
}
