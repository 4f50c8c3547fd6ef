package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import java.util.List;

final class JdbcTransfer implements TransferStorage {

    private final Transactions transactions;
    private final Transactions reads;
    private final IntakeTables intake;
    private final PostExport posts;
    private final CommentExport comments;

    /** Exports may be read from a replica. */
    JdbcTransfer(Transactions transactions, Transactions reads, Tables tables) {
        this.transactions = transactions;
        this.reads = reads;
        this.intake = new IntakeTables(tables);
        this.posts = new PostExport(tables);
        this.comments = new CommentExport(tables);
    }

    @Override
    public List<Intake> takeIn(List<TransferItem> batch) {
        return transactions.write(handle -> new IntakeBatch(handle, intake).takeIn(batch));
    }

    @Override
    public List<TransferItem.OfPost> posts(ExportQuery query) {
        return reads.snapshot(handle -> posts.read(handle, query));
    }

    @Override
    public List<TransferItem.OfComment> comments(ExportQuery query) {
        return reads.snapshot(handle -> comments.read(handle, query));
    }
}
