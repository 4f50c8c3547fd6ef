package dev.madang.forum.examples.springhost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the program as a client would. */
@TestComponent
class Caller {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Environment environment;

    Caller(Environment environment) {
        this.environment = environment;
    }

    /** What came back. */
    record Answer(HttpResponse<String> response, JsonNode body) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        long number(String pointer) {
            return body.at(pointer).asLong();
        }
    }

    /** Somebody who calls. */
    final class Client {

        private final HttpRequest.Builder headers = HttpRequest.newBuilder().uri(URI.create("http://localhost"));
        private String type = "application/json";

        /** Of this type instead of JSON. */
        Client sending(String contentType) {
            type = contentType;
            return this;
        }

        Client header(String name, String value) {
            headers.setHeader(name, value);
            return this;
        }

        Answer get(String path) {
            return send("GET", path, "");
        }

        Answer delete(String path) {
            return send("DELETE", path, "");
        }

        Answer put(String path) {
            return send("PUT", path, "");
        }

        Answer post(String path, Map<String, ?> body) {
            return send("POST", path, json.writeValueAsString(body));
        }

        Answer patch(String path, Map<String, ?> body) {
            return send("PATCH", path, json.writeValueAsString(body));
        }

        Answer send(String method, String path, String body) {
            HttpRequest request = headers.copy()
                    .uri(URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path))
                    .setHeader("Content-Type", type)
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                String text = response.body();
                return new Answer(response, text.isEmpty() ? json.nullNode() : json.readTree(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Client guest() {
        return new Client();
    }

    /** A user of the example, whose password is the name. */
    Client as(String name) {
        byte[] credentials = (name + ":" + name).getBytes(StandardCharsets.UTF_8);
        return new Client()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** An order that goes through. */
    Answer order(String name) {
        return as(name).post("/api/orders", Map.of("item", "umbrella", "quantity", 1, "body", "파란색으로 주세요"));
    }
}
