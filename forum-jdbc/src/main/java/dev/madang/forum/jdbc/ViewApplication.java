package dev.madang.forum.jdbc;

import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewFlush;
import org.jdbi.v3.core.Handle;

/** Applies a flush once though it be sent again: what moves the node's sequence holds its row until the counts are stored too. */
final class ViewApplication {

    private final String find;
    private final String insert;
    private final ViewSums sums;

    ViewApplication(Tables tables) {
        this.find = tables.sql("SELECT sequence FROM {p}view_node WHERE node = :node");
        this.insert = tables.sql("INSERT INTO {p}view_node (node, sequence) VALUES (:node, 0)");
        this.sums = switch (tables.dialect()) {
            case POSTGRESQL -> new UnnestedViewSums(tables);
            case MARIADB -> new JsonViewSums(tables);
            case H2 -> new BatchedViewSums(tables);
        };
    }

    /** Whether it was applied now. */
    boolean apply(Handle handle, ViewFlush flush) {
        if (sums.apply(handle, flush)) {
            return true;
        }
        if (flush.sequence() <= 0 || isKnown(handle, flush.node())) {
            return false;
        }
        handle.createUpdate(insert).bind("node", flush.node().value()).execute();
        return sums.apply(handle, flush);
    }

    private boolean isKnown(Handle handle, NodeId node) {
        return handle.createQuery(find)
                .bind("node", node.value())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }
}
