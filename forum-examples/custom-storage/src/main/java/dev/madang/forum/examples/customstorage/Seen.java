package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.FirstView;
import java.time.Instant;

/**
 * That a viewer saw a post in a window.
 *
 * @param viewer the viewer
 * @param post the post
 * @param window when the window began, in microseconds
 */
record Seen(String viewer, PostId post, long window) {

    static Seen of(FirstView view) {
        return new Seen(view.viewer(), view.post(), Micros.of(view.windowStart()));
    }

    static Key from(Instant window) {
        return Key.of(Table.FIRST_VIEW_AT).number(Micros.of(window));
    }

    /** What the keys by viewer begin with. */
    static Key of(String viewer) {
        return Key.of(Table.FIRST_VIEW).text(viewer);
    }

    /** Reads a key by time. */
    static Seen read(Key key) {
        KeyReader in = key.after(Key.of(Table.FIRST_VIEW_AT));
        long window = in.number();
        return new Seen(in.text(), PostId.of(in.number()), window);
    }

    /** Reads a key by viewer. */
    static Seen read(String viewer, Key key) {
        KeyReader in = key.after(of(viewer));
        return new Seen(viewer, PostId.of(in.number()), in.number());
    }

    Key key() {
        return of(viewer).number(post.value()).number(window);
    }

    Key keyByTime() {
        return Key.of(Table.FIRST_VIEW_AT).number(window).text(viewer).number(post.value());
    }

    /** Forgets it, if it is still there: else another one did. */
    void forget(Writing unit) {
        unit.lockSeen(key());
        unit.delete(key());
        unit.delete(keyByTime());
    }
}
