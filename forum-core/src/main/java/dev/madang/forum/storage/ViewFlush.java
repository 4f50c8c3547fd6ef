package dev.madang.forum.storage;

import java.util.List;

/**
 * The views that a node counted since its last flush, folded.
 *
 * @param node the node
 * @param sequence 1, 2, 3… for each node; the same flush sent again has the same
 * @param counts ordered by post, then hour; no pair twice. A flush without any moves the sequence all the same
 */
public record ViewFlush(NodeId node, long sequence, List<ViewCount> counts) {

    /** Copies the counts. */
    public ViewFlush {
        counts = List.copyOf(counts);
    }
}
