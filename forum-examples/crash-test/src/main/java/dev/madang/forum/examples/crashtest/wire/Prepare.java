package dev.madang.forum.examples.crashtest.wire;

import java.io.Serializable;

/**
 * The first word to a host: its database.
 *
 * @param shared whether others have it open, so that the host may open it before it is told to start
 * @param flaw what it is to do wrong
 */
public record Prepare(String url, String user, String password, boolean shared, Flaw flaw) implements Serializable {}
