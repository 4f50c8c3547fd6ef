package dev.madang.forum.transfer;

import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import dev.madang.forum.storage.ViewStorage;
import java.util.List;
import java.util.function.UnaryOperator;

/** Another storage, whose transfer can be watched, answered for, or made to fail. */
record WatchedStorage(ForumStorage inner, TransferStorage transfer) implements ForumStorage {

    static ForumStorage of(ForumStorage inner, UnaryOperator<TransferStorage> watch) {
        return new WatchedStorage(inner, watch.apply(inner.transfer()));
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

    @Override
    public BoardStorage boards() {
        return inner.boards();
    }

    @Override
    public PostStorage posts() {
        return inner.posts();
    }

    @Override
    public ListStorage lists() {
        return inner.lists();
    }

    @Override
    public CommentStorage comments() {
        return inner.comments();
    }

    @Override
    public ViewStorage views() {
        return inner.views();
    }

    @Override
    public MemberStorage members() {
        return inner.members();
    }

    @Override
    public MaintenanceStorage maintenance() {
        return inner.maintenance();
    }

    @Override
    public void close() {
        inner.close();
    }
}
