package dev.madang.forum.view;

import dev.madang.forum.Violations;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewStorage;
import java.time.Clock;

/**
 * Where a counter's views go.
 *
 * @param storage into which they are counted
 * @param node as which
 * @param listener who is told
 * @param clock the time
 */
public record ViewSink(ViewStorage storage, NodeId node, ViewListener listener, Clock clock) {

    /** Checks that all are given. */
    public ViewSink {
        Violations.required("storage", storage);
        Violations.required("node", node);
        Violations.required("listener", listener);
        Violations.required("clock", clock);
    }
}
