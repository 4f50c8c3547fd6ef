package dev.madang.forum.examples.boardweb.pages;

import java.util.Map;

/**
 * What could not be done, and why.
 *
 * @param frame what is around it
 * @param status the status code
 * @param heading what it is
 * @param message what can be done about it
 * @param login whether logging in may help
 * @param again what was sent and can be sent once more; empty when there is nothing to send
 */
public record ProblemPage(
        Frame frame, int status, String heading, String message, boolean login, Map<String, String> again) {}
