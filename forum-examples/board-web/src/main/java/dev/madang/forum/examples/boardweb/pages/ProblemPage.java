package dev.madang.forum.examples.boardweb.pages;

import java.util.Optional;

/**
 * What could not be done, and why.
 *
 * @param frame what is around it
 * @param status the status code
 * @param heading what it is
 * @param message what can be done about it
 * @param login whether logging in may help
 * @param board the board that it was about, if the visitor may see it
 * @param sent what was sent and would be lost; empty when there is nothing of that kind
 */
public record ProblemPage(
        Frame frame,
        int status,
        String heading,
        String message,
        boolean login,
        Optional<Back> board,
        Optional<Sent> sent) {

    /**
     * Where to go on.
     *
     * @param name what it is called
     * @param path where it is
     */
    public record Back(String name, String path) {}

    /**
     * What was sent.
     *
     * @param form its fields
     * @param again whether it can be sent once more from the page, or only be read and copied
     */
    public record Sent(Form form, boolean again) {}
}
