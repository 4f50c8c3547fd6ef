package dev.madang.forum.storage;

import java.util.List;

/** Taking in and giving out whole forums. */
public interface TransferStorage {

    /**
     * Takes in a batch in one atomic unit, each item that is not there yet, in order: a later item may stand on an earlier one. Numbers are
     * kept, the board's and post's last numbers move to the highest, counts follow.
     *
     * @return for each item what became of it; an item that was not stored leaves the others stored
     */
    List<Intake> takeIn(List<TransferItem> batch);

    /** Up to {@code limit} posts of a board, in any status, in order of their numbers, above {@code query.post}. */
    List<TransferItem.OfPost> posts(ExportQuery query);

    /** Up to {@code limit} comments of a board, in any status, in order of post number and number, beyond (query.post, query.comment). */
    List<TransferItem.OfComment> comments(ExportQuery query);
}
