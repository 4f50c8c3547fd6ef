package dev.madang.forum.examples.boardweb.pages;

import java.util.Optional;

/**
 * The form for the words of a comment that is there.
 *
 * @param frame what is around it
 * @param board the board
 * @param form what stands in it
 * @param number the comment's number
 * @param action where it goes
 * @param back where the comment is
 * @param mayBeSecret whether it may be secret
 * @param present what another edit made of it meanwhile
 */
public record CommentFormPage(
        Frame frame,
        BoardHead board,
        Form form,
        int number,
        String action,
        String back,
        boolean mayBeSecret,
        Optional<Present> present) {}
