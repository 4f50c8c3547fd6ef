package dev.madang.forum.examples.crashtest.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser, logged in, who reads the list and a post and writes. What was not acknowledged is sent again with its key, until it is.
 * For one thread, but for what was written.
 */
final class Visitor {

    /** Nothing answered, or not in time. */
    static final int NO_ANSWER = 0;

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int SEE_OTHER = 303;
    private static final Pattern POST = Pattern.compile("href=\"(/boards/[a-z0-9-]+/[0-9]+)");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"([a-z]+)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private final URI site;
    private final String post;
    private final String name;
    private final Map<String, String> form = new LinkedHashMap<>();
    private final Written written = new Written();
    private int comments;
    private int posts;

    private record Page(int status, String text) {}

    private Visitor(URI site, String post, String name) {
        this.site = site;
        this.post = post;
        this.name = name;
    }

    /** Logs in as {@code name}, and looks for a post to comment on. */
    static Visitor arrive(URI site, String name) {
        Visitor stranger = new Visitor(site, "/", name);
        String list = stranger.get("/boards/yard").text();
        Visitor visitor = new Visitor(
                site,
                POST.matcher(list)
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no post in the list: " + list)),
                name);
        visitor.fillIn(visitor.get("/login").text());
        visitor.form.put("name", name);
        int status = visitor.post("/login");
        if (status != SEE_OTHER) {
            throw new IllegalStateException("no login: " + status);
        }
        visitor.form.clear();
        visitor.fillIn(visitor.get(visitor.post).text());
        return visitor;
    }

    /** The status of the board's list. */
    int list() {
        return get("/boards/yard").status();
    }

    /** The status of a post. */
    int read() {
        return get(post).status();
    }

    /** Whether a comment was taken. */
    boolean comment() {
        boolean taken = submit(post + "/comments", name + " 댓글 " + comments);
        comments += taken ? 1 : 0;
        return taken;
    }

    /** Whether a post was taken. */
    boolean write() {
        boolean taken = submit("/boards/yard/write", name + " 글 " + posts);
        posts += taken ? 1 : 0;
        return taken;
    }

    private boolean submit(String path, String text) {
        form.put("idempotencyKey", text.replace(' ', '-').replace("댓글", "c").replace("글", "p"));
        form.put("title", text);
        form.put("body", text);
        written.tried(text);
        boolean taken = post(path) == SEE_OTHER;
        if (taken) {
            written.acknowledged(text);
        }
        return taken;
    }

    /** What this visitor wrote, or tried to. */
    Written written() {
        return written;
    }

    private void fillIn(String page) {
        FIELD.matcher(page).results().forEach(this::fillIn);
    }

    private void fillIn(MatchResult field) {
        form.put(field.group(1), field.group(2));
    }

    private Page get(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    private int post(String path) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .status();
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return new Page(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Page(NO_ANSWER, "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
