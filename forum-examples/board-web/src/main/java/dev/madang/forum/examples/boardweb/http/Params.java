package dev.madang.forum.examples.boardweb.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form, or of a query: of several with one name the first counts. Immutable.
 *
 * @param values by name, in the order in which they came
 */
public record Params(Map<String, String> values) {

    /** No page of ours has a form of more fields. */
    private static final int MOST = 50;

    /** No fields. */
    static final Params NONE = new Params(Map.of());

    /** Reads {@code a=1&b=2}. */
    static Params parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", MOST + 1)) {
            if (values.size() == MOST) {
                throw HttpProblem.malformed("too many fields");
            }
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.putIfAbsent(PercentText.ofForm(name), PercentText.ofForm(value));
            }
        }
        return new Params(values);
    }

    /** The value of a field that was sent. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a field; empty when it was not sent. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a field was sent, as a ticked box is. */
    public boolean has(String name) {
        return values.containsKey(name);
    }
}
