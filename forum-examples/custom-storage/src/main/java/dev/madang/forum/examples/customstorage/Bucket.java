package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.ViewBucket;
import java.time.Instant;

/**
 * Where the views of a post in an hour or day are counted.
 *
 * @param kind hour or day
 * @param number whole ones since 1970
 * @param post the post
 */
record Bucket(ViewBucket kind, long number, PostId post) {

    /** The first one that does not begin before {@code time}. */
    static long notBefore(ViewBucket kind, Instant time) {
        return -Math.floorDiv(-Micros.of(time), kind.length().toNanos() / 1_000);
    }

    /** What all keys of a kind begin with. */
    static Key all(ViewBucket kind) {
        return Key.of(kind == ViewBucket.HOUR ? Table.HOUR : Table.DAY);
    }

    static Key from(ViewBucket kind, long number) {
        return all(kind).number(number);
    }

    /** What the keys by post begin with. */
    static Key of(ViewBucket kind, PostId post) {
        return Key.of(kind == ViewBucket.HOUR ? Table.HOUR_OF_POST : Table.DAY_OF_POST)
                .number(post.value());
    }

    static Bucket read(ViewBucket kind, Key key) {
        KeyReader in = key.after(all(kind));
        return new Bucket(kind, in.number(), PostId.of(in.number()));
    }

    Key key() {
        return from(kind, number).number(post.value());
    }

    Key keyByPost() {
        return of(kind, post).number(number);
    }

    void add(Writing unit, long count) {
        Out views = Out.ofNumber(unit.number(key()) + count);
        unit.put(key(), views);
        unit.put(keyByPost(), views);
    }

    /** Forgets it, if it is still there: else another one did. */
    void forget(Writing unit) {
        unit.lockSeen(Posts.views(post));
        unit.lockSeen(key());
        unit.delete(key());
        unit.delete(keyByPost());
    }
}
