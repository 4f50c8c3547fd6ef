package dev.madang.forum.memory;

import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.TransferStorage;
import dev.madang.forum.storage.ViewStorage;

/**
 * A forum in memory, gone when it is closed. Thread-safe: every operation is linearizable, under one lock. Lists cost O(log n + rows) at any
 * depth.
 */
public final class InMemoryForumStorage implements ForumStorage {

    private final MemoryState state = new MemoryState();
    private final BoardStorage boards = new MemoryBoards(state);
    private final PostStorage posts = new MemoryPosts(state);
    private final ListStorage lists = new MemoryLists(state);
    private final CommentStorage comments = new MemoryComments(state);
    private final ViewStorage views = new MemoryViews(state);
    private final MemberStorage members = new MemoryMembers(state);
    private final TransferStorage transfer = new MemoryTransfer(state);
    private final MaintenanceStorage maintenance = new MemoryMaintenance(state);

    /** Makes an empty storage. */
    public InMemoryForumStorage() {}

    @Override
    public BoardStorage boards() {
        return boards;
    }

    @Override
    public PostStorage posts() {
        return posts;
    }

    @Override
    public ListStorage lists() {
        return lists;
    }

    @Override
    public CommentStorage comments() {
        return comments;
    }

    @Override
    public ViewStorage views() {
        return views;
    }

    @Override
    public MemberStorage members() {
        return members;
    }

    @Override
    public TransferStorage transfer() {
        return transfer;
    }

    @Override
    public MaintenanceStorage maintenance() {
        return maintenance;
    }

    @Override
    public void close() {
        state.close();
    }
}
