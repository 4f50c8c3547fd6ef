package dev.madang.forum.examples.crashtest.cluster;

/**
 * What the kill of a host may lose.
 *
 * @param views readings that it had answered after its last stored flush began
 * @param journaled whether its journal has to keep them all
 */
public record Risk(long views, boolean journaled) {

    /** No host was killed. */
    public static final Risk NONE = new Risk(0, false);
}
