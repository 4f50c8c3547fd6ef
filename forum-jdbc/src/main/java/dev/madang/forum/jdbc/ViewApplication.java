package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewFlush;
import org.jdbi.v3.core.Handle;

/** Looks at the node's last sequence behind its lock first, so that a flush is applied once though it be sent again. */
final class ViewApplication {

    private final String move;
    private final String find;
    private final String insert;
    private final ViewSums sums;

    ViewApplication(Tables tables) {
        this.move =
                tables.sql("UPDATE {p}view_node SET sequence = :sequence WHERE node = :node AND sequence < :sequence");
        this.find = tables.sql("SELECT sequence FROM {p}view_node WHERE node = :node");
        this.insert = tables.sql("INSERT INTO {p}view_node (node, sequence) VALUES (:node, :sequence)");
        this.sums = tables.dialect() == Dialect.POSTGRESQL ? new UnnestedViewSums(tables) : new BatchedViewSums(tables);
    }

    /** Whether it was applied now. */
    boolean apply(Handle handle, ViewFlush flush) {
        if (!moveSequence(handle, flush)) {
            return false;
        }
        if (!flush.counts().isEmpty()) {
            sums.add(handle, flush.counts());
        }
        return true;
    }

    private boolean moveSequence(Handle handle, ViewFlush flush) {
        int moved = handle.createUpdate(move)
                .bind("node", flush.node().value())
                .bind("sequence", flush.sequence())
                .execute();
        if (moved == 1) {
            return true;
        }
        boolean known = handle.createQuery(find)
                .bind("node", flush.node().value())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (known || flush.sequence() <= 0) {
            return false;
        }
        handle.createUpdate(insert)
                .bind("node", flush.node().value())
                .bind("sequence", flush.sequence())
                .execute();
        return true;
    }
}
