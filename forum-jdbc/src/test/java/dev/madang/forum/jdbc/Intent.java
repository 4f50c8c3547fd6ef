package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ForumStorage;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A call of the port on a {@link Stage}. Each has one line in {@link WriteIntents} or {@link ReadIntents}, by which it is swept for faults.
 *
 * @param name what failures call it
 * @param spoil statements of SQL that come first
 * @param call the call; made again it has no further effect
 */
record Intent(String name, List<String> spoil, BiFunction<ForumStorage, Stage, Object> call) {

    static Intent of(String name, BiFunction<ForumStorage, Stage, Object> call) {
        return new Intent(name, List.of(), call);
    }

    @Override
    public String toString() {
        return name;
    }
}
