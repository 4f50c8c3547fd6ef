package dev.madang.forum.examples.crashtest.wire;

import java.io.Serializable;

/** A request, and the number that its answer will carry. */
public record Call(long number, Request request) implements Serializable {}
