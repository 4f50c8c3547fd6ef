package dev.madang.forum.jdbc;

import java.util.function.Supplier;

/** Who may write at the moment: all who come, unless the database bears no more than one. */
@FunctionalInterface
interface WriteAccess {

    /** The database sees to its writers itself. */
    WriteAccess FREE = Supplier::get;

    /** Runs one attempt at a writing transaction, from before it takes its connection until it has given it back. */
    <T> T admit(Supplier<T> attempt);
}
