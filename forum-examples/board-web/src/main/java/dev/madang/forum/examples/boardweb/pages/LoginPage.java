package dev.madang.forum.examples.boardweb.pages;

/**
 * Logging in.
 *
 * @param frame what is around it
 * @param form what stands in it
 */
public record LoginPage(Frame frame, Form form) {}
