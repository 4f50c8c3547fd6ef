package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;

/** The three ways to name a post. */
public sealed interface PostRef {

    /**
     * By its id.
     *
     * @param id the id
     */
    record ById(PostId id) implements PostRef {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * By a number that it has, or had before it moved.
     *
     * @param number the board and number
     */
    record ByNumber(PostNumber number) implements PostRef {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /**
     * By the host's thing that it is the discussion of.
     *
     * @param subject the thing
     */
    record BySubject(Subject subject) implements PostRef {
        @Override
        public String toString() {
            return subject.toString();
        }
    }
}
