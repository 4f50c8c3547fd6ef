package dev.madang.forum.jdbc;

import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.TransferStorage;
import dev.madang.forum.storage.ViewStorage;

/** All roles over one way to get connections. Nothing is asked of the database before a role is used. */
final class Roles implements ForumStorage {

    private final Once<BoardStorage> boards;
    private final Once<PostStorage> posts;
    private final Once<ListStorage> lists;
    private final Once<CommentStorage> comments;
    private final Once<ViewStorage> views;
    private final Once<MemberStorage> members;
    private final Once<TransferStorage> transfer;
    private final Once<MaintenanceStorage> maintenance;

    /**
     * Makes each role when it is first asked for.
     *
     * @param writes for what changes something, and for what decisions are made by
     * @param reads for lists, pages and statistics, which may be a little behind
     * @param mostTogether the most posts, or comments, that one commit stores
     */
    Roles(Transactions writes, Transactions reads, Tables tables, int mostTogether) {
        this.boards = new Once<>(() -> new JdbcBoards(writes, tables));
        this.posts = new Once<>(() -> new JdbcPosts(writes, tables, mostTogether));
        this.lists = new Once<>(() -> new JdbcLists(reads, tables));
        this.comments = new Once<>(() -> new JdbcComments(writes, reads, tables, mostTogether));
        this.views = new Once<>(() -> new JdbcViews(writes, reads, tables));
        this.members = new Once<>(() -> new JdbcMembers(writes, tables));
        this.transfer = new Once<>(() -> new JdbcTransfer(writes, reads, tables));
        this.maintenance = new Once<>(() -> new JdbcMaintenance(writes, tables));
    }

    @Override
    public BoardStorage boards() {
        return boards.get();
    }

    @Override
    public PostStorage posts() {
        return posts.get();
    }

    @Override
    public ListStorage lists() {
        return lists.get();
    }

    @Override
    public CommentStorage comments() {
        return comments.get();
    }

    @Override
    public ViewStorage views() {
        return views.get();
    }

    @Override
    public MemberStorage members() {
        return members.get();
    }

    @Override
    public TransferStorage transfer() {
        return transfer.get();
    }

    @Override
    public MaintenanceStorage maintenance() {
        return maintenance.get();
    }

    /** Holds nothing of its own. */
    @Override
    public void close() {}
}
