package dev.madang.forum;

import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.TransferStorage;
import dev.madang.forum.storage.ViewStorage;

/** Another storage as it is. Tests change what they want to be otherwise. */
public abstract class ForwardingStorage implements ForumStorage {

    private final ForumStorage inner;

    /** Hands everything on to {@code inner}. */
    protected ForwardingStorage(ForumStorage inner) {
        this.inner = inner;
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
    public TransferStorage transfer() {
        return inner.transfer();
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
