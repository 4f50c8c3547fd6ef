package dev.madang.forum.examples.boardweb;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that keeps cookies, and follows redirects only when told to. */
final class Visitor {

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers =
            new LinkedHashMap<>(Map.of("User-Agent", "Mozilla/5.0 (Test) Gecko/20100101", "Accept-Language", "ko"));

    /** What came back. */
    record Page(int status, Map<String, String> headers, String body) {

        Document html() {
            return Jsoup.parse(body);
        }

        Element one(String selector) {
            Element element = html().selectFirst(selector);
            if (element == null) {
                throw new AssertionError("no " + selector + " in\n" + body);
            }
            return element;
        }

        String text(String selector) {
            return one(selector).text();
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    Visitor(String site) {
        this.site = site;
    }

    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Visitor from(String address) {
        return with("X-Forwarded-For", address);
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    Page get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    Page head(String path) {
        return send("HEAD", path, HttpRequest.BodyPublishers.noBody());
    }

    Page send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path)).method(method, body);
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(
                    response.statusCode(),
                    response.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(", ", e.getValue()))),
                    response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts fields as they are. */
    Page post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        Page page = send("POST", path, HttpRequest.BodyPublishers.ofString(body));
        headers.remove("Content-Type");
        return page;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Fills in the form of a page that goes to {@code action}, and sends it. */
    Page submit(Page page, String action, Map<String, String> typed) {
        Element form = page.one("form[action=" + action + "]");
        return post(action, filled(form, typed));
    }

    static Map<String, String> filled(Element form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            boolean unticked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!unticked) {
                fields.put(field.attr("name"), valueOf(field));
            }
        }
        fields.putAll(typed);
        return fields;
    }

    private static String valueOf(Element field) {
        if (field.tagName().equals("select")) {
            Element selected = field.selectFirst("option[selected]");
            Element shown = selected == null ? field.selectFirst("option") : selected;
            return shown == null ? "" : shown.attr("value");
        }
        return field.val();
    }

    Visitor login(String name) {
        Page answer = submit(get("/login"), "/login", Map.of("name", name));
        if (answer.status() != 303) {
            throw new AssertionError(answer.body());
        }
        return this;
    }

    Page follow(Page page) {
        return get(page.header("Location"));
    }

    /** Writes a post on the board {@code yard}, and answers where it is. */
    String write(String title, String body) {
        Page answer = submit(get("/boards/yard/write"), "/boards/yard/write", Map.of("title", title, "body", body));
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + answer.body());
        }
        return answer.header("Location");
    }

    /** Writes a comment on a post, and answers where it is. */
    String comment(String post, String body) {
        Page answer = submit(get(post), post + "/comments", Map.of("body", body));
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + answer.body());
        }
        return answer.header("Location");
    }
}
