package dev.madang.forum.examples.crashtest.wire;

import java.io.Serializable;

/** The second word to a host: the name of its node. Calls may follow. */
public record Start(String node) implements Serializable {}
