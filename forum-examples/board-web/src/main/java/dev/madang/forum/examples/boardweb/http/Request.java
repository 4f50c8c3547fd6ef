package dev.madang.forum.examples.boardweb.http;

import com.sun.net.httpserver.HttpExchange;
import dev.madang.forum.actor.ClientAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request. Its body is read when {@link #form()} is first asked for. Not thread-safe. */
public final class Request {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpExchange exchange;
    private final ClientAddress client;
    private final boolean secure;
    private final Body body;
    private @Nullable Params form;

    Request(HttpExchange exchange, Body body, Proxies proxies) {
        this.exchange = exchange;
        this.body = body;
        this.client = proxies.client(exchange);
        this.secure = proxies.isSecure(exchange);
    }

    /** The method, in upper case as it came. */
    public String method() {
        return exchange.getRequestMethod();
    }

    /** Whether only the head of the answer is wanted. */
    public boolean isHead() {
        return method().equals("HEAD");
    }

    /** The parts of the path between its slashes, decoded; none for {@code /}. */
    public List<String> segments() {
        String path = path();
        if (!path.startsWith("/")) {
            throw HttpProblem.missing();
        }
        List<String> segments = new ArrayList<>();
        if (path.length() > 1) {
            for (String segment : path.substring(1).split("/", -1)) {
                segments.add(PercentText.ofPath(segment));
            }
        }
        return segments;
    }

    /** Path and query as they were asked for: where a form without an address of its own goes. */
    public String target() {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? path() : path() + "?" + query;
    }

    /** The path as it was asked for; empty for none. */
    public String path() {
        String path = exchange.getRequestURI().getRawPath();
        return path == null ? "" : path;
    }

    /** The query's fields. */
    public Params query() {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? Params.NONE : Params.parse(query);
    }

    /**
     * The body's fields.
     *
     * @throws HttpProblem when it is no form, or cannot be read
     */
    public Params form() {
        if (form == null) {
            form = parseForm();
        }
        return form;
    }

    /** The body's fields, if they were read by now. */
    public Optional<Params> readForm() {
        return Optional.ofNullable(form);
    }

    private Params parseForm() {
        String type = header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals(FORM)) {
            throw HttpProblem.notAForm();
        }
        return Params.parse(new String(body.bytes(), StandardCharsets.ISO_8859_1));
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The first cookie of this name. */
    public Optional<String> cookie(String name) {
        for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
            for (String pair : header.split(";", -1)) {
                String cookie = pair.strip();
                if (cookie.startsWith(name + "=")) {
                    return Optional.of(unquoted(cookie.substring(name.length() + 1)));
                }
            }
        }
        return Optional.empty();
    }

    /** Some clients put a value into quotes that was given to them without (RFC 6265, section 4.1.1, allows both). */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Who asks. */
    public ClientAddress client() {
        return client;
    }

    /** Whether the client speaks TLS to the proxy before this server. */
    public boolean isSecure() {
        return secure;
    }
}
