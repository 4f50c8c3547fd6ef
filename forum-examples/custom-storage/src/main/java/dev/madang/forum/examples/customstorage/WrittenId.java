package dev.madang.forum.examples.customstorage;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.PostId;
import java.time.Instant;

/**
 * A post or comment in a list of what was written.
 *
 * @param at the time that the list is ordered by, in microseconds
 * @param post the post, or that of the comment
 * @param number the comment's number; 0 for the post
 */
record WrittenId(long at, PostId post, int number) {

    static WrittenId of(Instant at, PostId post) {
        return new WrittenId(Micros.of(at), post, 0);
    }

    static WrittenId of(Instant at, CommentId comment) {
        return new WrittenId(Micros.of(at), comment.post(), comment.number());
    }

    /** Reads the key of an entry of {@code list}. */
    static WrittenId read(Listing list, Key key) {
        KeyReader in = key.after(list.entries());
        return new WrittenId(in.number(), PostId.of(in.number()), (int) in.number());
    }

    WrittenId due(Instant time) {
        return new WrittenId(Micros.of(time), post, number);
    }

    boolean isPost() {
        return number == 0;
    }

    CommentId comment() {
        return CommentId.of(post, number);
    }

    Entry in(Listing list) {
        return new Entry(list, Order.of(at, post.value(), (long) number), 0);
    }
}
