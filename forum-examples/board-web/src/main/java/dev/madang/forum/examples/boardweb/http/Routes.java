package dev.madang.forum.examples.boardweb.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which handler answers which path. Patterns are as {@code /boards/{board}/{number}}; of two that fit, the one that was added first counts. To be
 * filled before it is asked, then thread-safe.
 *
 * @param <H> what handles
 */
public final class Routes<H> {

    private record Entry<H>(String method, List<String> pattern, H handler) {}

    /**
     * A handler found.
     *
     * @param handler the handler
     * @param values what stood in the path where the pattern has names
     */
    public record Match<H>(H handler, Map<String, String> values) {}

    private final List<Entry<H>> entries = new ArrayList<>();

    /** Makes it empty. */
    public Routes() {}

    /** Answers GET and HEAD. */
    public Routes<H> get(String pattern, H handler) {
        return add("GET", pattern, handler);
    }

    /** Answers POST. */
    public Routes<H> post(String pattern, H handler) {
        return add("POST", pattern, handler);
    }

    private Routes<H> add(String method, String pattern, H handler) {
        String parts = pattern.substring(1);
        entries.add(new Entry<>(method, parts.isEmpty() ? List.of() : List.of(parts.split("/", -1)), handler));
        return this;
    }

    /**
     * The handler for a method and a path.
     *
     * @throws HttpProblem when there is none
     */
    public Match<H> find(String method, List<String> segments) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        TreeSet<String> allowed = new TreeSet<>();
        for (Entry<H> entry : entries) {
            Optional<Map<String, String>> values = match(entry.pattern(), segments);
            if (values.isPresent()) {
                if (entry.method().equals(wanted)) {
                    return new Match<>(entry.handler(), values.get());
                }
                allowed.add(entry.method());
            }
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        throw allowed.isEmpty() ? HttpProblem.missing() : HttpProblem.notAllowed(String.join(", ", allowed));
    }

    private static Optional<Map<String, String>> match(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String part = pattern.get(i);
            if (part.startsWith("{")) {
                values.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
