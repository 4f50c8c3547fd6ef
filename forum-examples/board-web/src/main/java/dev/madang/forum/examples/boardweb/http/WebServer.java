package dev.madang.forum.examples.boardweb.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JDK's own server, with bounds and headers set. Thread-safe. */
public final class WebServer implements AutoCloseable {

    /** What answers requests; thread-safe. */
    public interface Site {

        /** Answers one request. What it throws is answered with 500, and logged. */
        Reply answer(Request request);
    }

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int BACKLOG = 256;
    private static final int LARGE_BODIES = 16;
    private static final long DRAIN = TimeUnit.SECONDS.toNanos(10);

    /** Read by the server when it is first used. Times are in seconds: a client that dribbles is cut off. */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxReqTime", "20",
            "sun.net.httpserver.maxRspTime", "60",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "32768",
            "jdk.httpserver.maxConnections", "2000");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final HttpServer server;
    private final ExecutorService workers = Workers.make();
    private final Semaphore largeBodies = new Semaphore(LARGE_BODIES);
    private final AtomicInteger active = new AtomicInteger();
    private volatile boolean closing;

    private WebServer(HttpServer server) {
        this.server = server;
    }

    /** Begins to serve {@code site} at {@code address}; port 0 takes a free one. */
    public static WebServer start(InetSocketAddress address, Proxies proxies, Site site) throws IOException {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        WebServer server = new WebServer(HttpServer.create(address, BACKLOG));
        server.server.setExecutor(server.workers);
        server.server.createContext("/", exchange -> server.serve(exchange, proxies, site));
        server.server.start();
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange, Proxies proxies, Site site) throws IOException {
        active.incrementAndGet();
        try (exchange;
                Body body = new Body(exchange.getRequestBody(), largeBodies)) {
            Reply reply = closing ? leaving() : answer(new Request(exchange, body, proxies), site);
            send(exchange, reply, closing || body.isUnread());
        } finally {
            active.decrementAndGet();
        }
    }

    private static Reply leaving() {
        return Reply.text(503, "closing").with("Retry-After", "10");
    }

    private static Reply answer(Request request, Site site) {
        try {
            return site.answer(request);
        } catch (RuntimeException e) {
            LOG.error("{} {}", request.method(), request.target(), e);
            return Reply.text(500, "internal error");
        }
    }

    private static void send(HttpExchange exchange, Reply reply, boolean last) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        HEADERS.forEach(headers::set);
        reply.headers().forEach(headers::set);
        if (last) {
            headers.set("Connection", "close");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(reply.body().length));
        }
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }

    /** Answers what is under way, then stops. */
    @Override
    public void close() {
        closing = true;
        long end = System.nanoTime() + DRAIN;
        while (active.get() > 0 && System.nanoTime() < end) {
            pause();
        }
        server.stop(0);
        workers.shutdown();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
