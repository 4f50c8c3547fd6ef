package dev.madang.forum.view;

import java.time.Duration;

/** What happens to views after they were counted. */
public sealed interface ViewEvent {

    /**
     * A flush is in the storage.
     *
     * @param views views in it
     * @param rows pairs of post and hour in it
     * @param took how long storing it took, its last try
     */
    record Flushed(long views, int rows, Duration took) implements ViewEvent {}

    /**
     * A flush could not be stored; its views wait, and will be sent again.
     *
     * @param cause why
     */
    record FlushFailed(RuntimeException cause) implements ViewEvent {}

    /** A view was lost: at the bound, or after closing. Told in the reader's thread. */
    record Dropped() implements ViewEvent {}
}
