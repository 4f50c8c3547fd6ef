package dev.madang.forum.transfer;

import dev.madang.forum.ForwardingStorage;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import java.util.List;
import java.util.function.UnaryOperator;

/** Another storage, whose transfer can be watched, answered for, or made to fail. */
final class WatchedStorage extends ForwardingStorage {

    private final TransferStorage transfer;

    WatchedStorage(ForumStorage inner, TransferStorage transfer) {
        super(inner);
        this.transfer = transfer;
    }

    static ForumStorage of(ForumStorage inner, UnaryOperator<TransferStorage> watch) {
        return new WatchedStorage(inner, watch.apply(inner.transfer()));
    }

    @Override
    public TransferStorage transfer() {
        return transfer;
    }

    /** Hands everything on. */
    static class Transfer implements TransferStorage {

        private final TransferStorage inner;

        Transfer(TransferStorage inner) {
            this.inner = inner;
        }

        @Override
        public List<Intake> takeIn(List<TransferItem> batch) {
            return inner.takeIn(batch);
        }

        @Override
        public List<TransferItem.OfPost> posts(ExportQuery query) {
            return inner.posts(query);
        }

        @Override
        public List<TransferItem.OfComment> comments(ExportQuery query) {
            return inner.comments(query);
        }
    }
}
