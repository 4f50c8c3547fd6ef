package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;

/**
 * What is kept of a post's comments together.
 *
 * @param published how many are published
 * @param lastNumber the last number that was allotted
 */
record ThreadRow(int published, int lastNumber) {

    static Key key(PostId post) {
        return Key.of(Table.THREAD).number(post.value());
    }

    static ThreadRow find(Reading reading, PostId post) {
        return reading.get(key(post))
                .map(in -> new ThreadRow(in.count(), in.count()))
                .orElse(new ThreadRow(0, 0));
    }

    ThreadRow plus(int change) {
        return new ThreadRow(published + change, lastNumber);
    }

    /** The same with room for a number. */
    ThreadRow reaching(int number) {
        return new ThreadRow(published, Math.max(lastNumber, number));
    }

    void save(Writing unit, PostId post) {
        unit.put(key(post), new Out().count(published).count(lastNumber));
    }
}
