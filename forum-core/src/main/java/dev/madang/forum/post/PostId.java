package dev.madang.forum.post;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violations;
import dev.madang.forum.text.PositiveNumber;

/**
 * The permanent id of a post in its storage, whatever board it moves to. Allotted by the storage; hosts read nothing out of it.
 *
 * @param value positive
 */
public record PostId(long value) implements Comparable<PostId> {

    /** Checks the range. */
    public PostId {
        Violations.within("post", value, 1, Long.MAX_VALUE);
    }

    /** The id {@code value}. */
    public static PostId of(long value) {
        return new PostId(value);
    }

    /**
     * Reads an id that {@link #toString()} wrote.
     *
     * @throws InvalidInputException when it is none
     */
    public static PostId parse(String text) {
        return new PostId(PositiveNumber.parse("post", text, Long.MAX_VALUE));
    }

    @Override
    public int compareTo(PostId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
