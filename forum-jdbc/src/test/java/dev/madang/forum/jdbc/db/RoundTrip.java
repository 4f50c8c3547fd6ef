package dev.madang.forum.jdbc.db;

import java.util.List;

/**
 * One turn of a client: what it sent before it waited for the server.
 *
 * @param connection counts the connections of the proxy, from 1
 * @param commands what was asked, SQL as it was sent; empty where a connection is being opened
 */
public record RoundTrip(int connection, List<String> commands) {}
