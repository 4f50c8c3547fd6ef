package dev.madang.forum.examples.boardweb.pages;

import java.util.List;
import java.util.Optional;

/**
 * The form for a post: a new one, or the words of one that is there.
 *
 * @param frame what is around it
 * @param board the board
 * @param form what stands in it
 * @param action where it goes
 * @param rules what the board lets one write
 * @param post the path of the post that is changed; empty for a new one
 * @param present what another edit made of the post meanwhile
 */
public record WritingPage(
        Frame frame,
        BoardHead board,
        Form form,
        String action,
        Rules rules,
        Optional<String> post,
        Optional<Present> present) {

    /**
     * What the board lets one write.
     *
     * @param categories its headings
     * @param mayBeSecret whether a post may be secret
     */
    public record Rules(List<String> categories, boolean mayBeSecret) {}

    /** Whether this is a new post. */
    public boolean isNew() {
        return post.isEmpty();
    }
}
