package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import java.time.Duration;
import java.time.Instant;

/**
 * Where the views of a post in an hour are counted.
 *
 * @param hour whole hours since 1970
 * @param post the post
 */
record Hour(long hour, PostId post) {

    private static final long MICROS = Duration.ofHours(1).toNanos() / 1_000;

    /** The first hour that does not begin before {@code time}. */
    static long notBefore(Instant time) {
        return -Math.floorDiv(-Micros.of(time), MICROS);
    }

    static Key from(long hour) {
        return Key.of(Table.HOUR).number(hour);
    }

    /** What the keys by post begin with. */
    static Key of(PostId post) {
        return Key.of(Table.HOUR_OF_POST).number(post.value());
    }

    static Hour read(Key key) {
        KeyReader in = key.after(Key.of(Table.HOUR));
        return new Hour(in.number(), PostId.of(in.number()));
    }

    Key key() {
        return from(hour).number(post.value());
    }

    Key keyByPost() {
        return of(post).number(hour);
    }

    /** Forgets it, if it is still there: else another one did. */
    void forget(Writing unit) {
        unit.lockSeen(Posts.views(post));
        unit.lockSeen(key());
        unit.delete(key());
        unit.delete(keyByPost());
    }
}
