package dev.madang.forum.examples.crashtest.wire;

import java.io.Serializable;

/**
 * The second word to a host. Calls may follow.
 *
 * @param node the name of its node
 * @param journal the directory where the node writes down views that wait; empty for none
 */
public record Start(String node, String journal) implements Serializable {

    /** Whether a kill loses no views. */
    public boolean isJournaled() {
        return !journal.isEmpty();
    }
}
