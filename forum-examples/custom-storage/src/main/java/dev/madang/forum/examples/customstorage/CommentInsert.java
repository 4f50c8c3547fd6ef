package dev.madang.forum.examples.customstorage;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import java.util.Optional;
import java.util.OptionalInt;

/** Stores a new comment. */
record CommentInsert(Writing unit, NewComment comment) implements Claims.Creation<AllottedComment> {

    @Override
    public Answer<AllottedComment> create() {
        CommentPlace place = comment.place();
        Optional<PostRow> post = new PostChanges(unit).lock(place.post());
        if (post.isEmpty()) {
            return Answer.refused(Refusal.MISSING);
        }
        long boardVersion = BoardRow.known(BoardRow.find(unit, post.get().number.board()))
                .board()
                .version();
        if (boardVersion != place.boardVersion()) {
            return Answer.stale(Refusal.BOARD_CHANGED, boardVersion);
        }
        if (post.get().version != place.postVersion()) {
            return Answer.stale(Refusal.STALE, post.get().version);
        }
        if (!post.get().isOpen()) {
            return Answer.refused(Refusal.CLOSED);
        }
        return place.parent().isPresent() ? reply(place.parent().getAsInt()) : Answer.done(store(Optional.empty()));
    }

    private Answer<AllottedComment> reply(int number) {
        Optional<CommentRow> parent = new Comments(unit)
                .find(CommentId.of(comment.place().post(), number))
                .filter(CommentRow::isPublished);
        if (parent.isEmpty()) {
            return Answer.refused(Refusal.PARENT_MISSING);
        }
        return parent.get().depth() < comment.place().maxDepth()
                ? Answer.done(store(parent))
                : Answer.refused(Refusal.TOO_DEEP);
    }

    private AllottedComment store(Optional<CommentRow> parent) {
        int number = ThreadRow.find(unit, comment.place().post()).lastNumber() + 1;
        CommentId id = CommentId.of(comment.place().post(), number);
        CommentRow row =
                new CommentRow(id, CommentRow.path(parent, number), comment.content(), comment.byline(), comment.at());
        new CommentChanges(unit).insert(row);
        return new AllottedComment(id, row.depth());
    }

    @Override
    public AllottedComment recall(Settlement settlement) {
        CommentId id = CommentId.of(settlement.post(), settlement.comment().orElseThrow());
        return new AllottedComment(id, new Comments(unit).known(id).depth());
    }

    @Override
    public Settlement settlement(String requestDigest, AllottedComment made) {
        return new Settlement(
                requestDigest, made.id().post(), OptionalInt.of(made.id().number()));
    }
}
