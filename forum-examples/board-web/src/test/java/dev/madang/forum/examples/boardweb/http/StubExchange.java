package dev.madang.forum.examples.boardweb.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A reader's GET without a connection. */
public final class StubExchange extends HttpExchange {

    private final URI target;
    private final Headers headers = new Headers();

    private StubExchange(URI target) {
        this.target = target;
        headers.set("User-Agent", "Mozilla/5.0 (X11; Linux x86_64)");
        headers.set("Accept-Language", "ko");
    }

    /** As a browser asks for {@code target}. */
    public static Request get(String target) {
        Body nothing = new Body(InputStream.nullInputStream(), new Semaphore(0));
        return new Request(new StubExchange(URI.create(target)), nothing, new Proxies(Set.of()));
    }

    @Override
    public Headers getRequestHeaders() {
        return headers;
    }

    @Override
    public URI getRequestURI() {
        return target;
    }

    @Override
    public String getRequestMethod() {
        return "GET";
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return new InetSocketAddress("192.0.2.7", 40_000);
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return new InetSocketAddress("192.0.2.1", 8_080);
    }

    @Override
    public InputStream getRequestBody() {
        return InputStream.nullInputStream();
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }

    @Override
    public Headers getResponseHeaders() {
        return new Headers();
    }

    @Override
    public OutputStream getResponseBody() {
        return new ByteArrayOutputStream();
    }

    @Override
    public void sendResponseHeaders(int status, long length) {}

    @Override
    public int getResponseCode() {
        return -1;
    }

    @Override
    public void close() {}

    @Override
    public HttpContext getHttpContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return null;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {}

    @Override
    public void setStreams(@Nullable InputStream in, @Nullable OutputStream out) {}

    @Override
    public @Nullable HttpPrincipal getPrincipal() {
        return null;
    }
}
