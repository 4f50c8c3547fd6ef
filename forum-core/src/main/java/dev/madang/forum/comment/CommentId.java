package dev.madang.forum.comment;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.post.PostId;
import dev.madang.forum.text.PositiveNumber;

/**
 * The permanent id of a comment: its post, and its number there. A number is never used again.
 *
 * @param post the post that it is on
 * @param number 1 to {@value #MAX_NUMBER}
 */
public record CommentId(PostId post, int number) {

    /** The highest number of a comment. */
    public static final int MAX_NUMBER = 999_999_999;

    /** Checks the range. */
    public CommentId {
        Violations.required("post", post);
        Violations.within("comment", number, 1, MAX_NUMBER);
    }

    /** Comment {@code number} of {@code post}. */
    public static CommentId of(PostId post, int number) {
        return new CommentId(post, number);
    }

    /**
     * Reads an id that {@link #toString()} wrote.
     *
     * @throws InvalidInputException when it is none
     */
    public static CommentId parse(String text) {
        int dash = Violations.required("comment", text).indexOf('-');
        if (dash < 0) {
            throw new InvalidInputException(Violation.of("comment", Violation.Code.MALFORMED));
        }
        return new CommentId(PostId.parse(text.substring(0, dash)), (int)
                PositiveNumber.parse("comment", text.substring(dash + 1), MAX_NUMBER));
    }

    /** The post's id, a dash, and the number. */
    @Override
    public String toString() {
        return post + "-" + number;
    }
}
