package dev.madang.forum.examples.boardweb.http;

import com.sun.net.httpserver.HttpExchange;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.actor.ClientAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is at the other end. Headers that name an address are believed from the proxies that the host names, and from nobody else:
 * anyone can send them.
 *
 * @param trusted the addresses of those proxies
 */
public record Proxies(Set<ClientAddress> trusted) {

    /** Some proxies add the port that the client spoke from: {@code 192.0.2.7:4711}, {@code [2001:db8::7]:4711}. */
    private static final Pattern WITH_PORT =
            Pattern.compile("(?<v4>[0-9.]+):[0-9]{1,5}|\\[(?<v6>[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)](:[0-9]{1,5})?");

    /** Copies the set. */
    public Proxies {
        trusted = Set.copyOf(trusted);
    }

    /** The client: the peer, or where that is a trusted proxy, the last address in the chain that is none. */
    ClientAddress client(HttpExchange exchange) {
        ClientAddress peer = peer(exchange);
        return trusted.contains(peer) ? behind(exchange, peer) : peer;
    }

    /** Whether the client speaks TLS, as far as a trusted proxy says so: this server itself speaks none. */
    boolean isSecure(HttpExchange exchange) {
        return trusted.contains(peer(exchange))
                && "https".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("X-Forwarded-Proto"));
    }

    private static ClientAddress peer(HttpExchange exchange) {
        String literal = exchange.getRemoteAddress().getAddress().getHostAddress();
        int zone = literal.indexOf('%');
        return ClientAddress.of(zone < 0 ? literal : literal.substring(0, zone));
    }

    /** Each proxy adds its peer at the right, so the chain is true from there up to the first one that is not trusted. */
    private ClientAddress behind(HttpExchange exchange, ClientAddress peer) {
        List<String> headers = exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of());
        String[] chain = String.join(",", headers).split(",", -1);
        ClientAddress client = peer;
        for (int i = chain.length - 1; i >= 0 && trusted.contains(client); i--) {
            Optional<ClientAddress> next = parse(chain[i].strip());
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    private static Optional<ClientAddress> parse(String hop) {
        Matcher matcher = WITH_PORT.matcher(hop);
        String bare = matcher.matches() ? Objects.requireNonNullElse(matcher.group("v4"), matcher.group("v6")) : hop;
        try {
            return Optional.of(ClientAddress.of(bare));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
