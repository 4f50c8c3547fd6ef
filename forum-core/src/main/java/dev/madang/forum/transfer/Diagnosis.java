package dev.madang.forum.transfer;

import dev.madang.forum.Violation;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.TransferItem;

/** Finds the field for which a storage did not take an item in. */
final class Diagnosis {

    private final ForumStorage storage;

    Diagnosis(ForumStorage storage) {
        this.storage = storage;
    }

    /** Why another thing stands in the way of {@code item}. */
    Violation taken(TransferItem item) {
        return Violation.of(takenField(item), Violation.Code.NOT_ALLOWED);
    }

    private String takenField(TransferItem item) {
        if (item instanceof TransferItem.OfPost post && !isThere(post.number())) {
            boolean bySubject = post.subject()
                    .filter(subject -> isThere(new PostRef.BySubject(subject)))
                    .isPresent();
            return bySubject ? "subject" : "formerNumbers";
        }
        return "number";
    }

    /** What {@code item} lacks to stand on. */
    Violation baseless(TransferItem item) {
        return Violation.of(baselessField(item), Violation.Code.UNKNOWN_VALUE);
    }

    private String baselessField(TransferItem item) {
        if (item instanceof TransferItem.OfPost post) {
            return isThere(post.number().board()) ? "formerNumbers" : "board";
        }
        if (item instanceof TransferItem.OfComment comment
                && isThere(comment.post().board())) {
            return isThere(comment.post()) ? "parent" : "post";
        }
        return "board";
    }

    private boolean isThere(BoardKey board) {
        return storage.boards().find(board).isPresent();
    }

    private boolean isThere(PostNumber number) {
        return isThere(new PostRef.ByNumber(number));
    }

    private boolean isThere(PostRef ref) {
        return storage.posts().head(ref).isPresent();
    }
}
