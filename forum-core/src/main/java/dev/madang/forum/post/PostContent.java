package dev.madang.forum.post;

import dev.madang.forum.board.Category;
import java.util.Optional;

/**
 * What a post says, checked and canonical.
 *
 * @param title one line
 * @param body plain text of many lines
 * @param category the heading that it stands under
 * @param secrecy whether it is for its author and the board's staff only
 */
public record PostContent(String title, String body, Optional<Category> category, Secrecy secrecy) {

    /** The same words under another category, or none. */
    public PostContent under(Optional<Category> category) {
        return new PostContent(title, body, category, secrecy);
    }

    /** The same words for others to read. */
    public PostContent as(Secrecy secrecy) {
        return new PostContent(title, body, category, secrecy);
    }

    /** What a purge leaves: no words, no category. */
    public PostContent erased() {
        return new PostContent("", "", Optional.empty(), secrecy);
    }
}
