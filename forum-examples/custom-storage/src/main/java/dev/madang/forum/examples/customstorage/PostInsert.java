package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import java.util.Optional;
import java.util.OptionalInt;

/** Stores a new post. */
record PostInsert(Writing unit, RocksStore store, NewPost post) implements Claims.Creation<AllottedPost> {

    @Override
    public Answer<AllottedPost> create() {
        Optional<BoardRow> board = BoardRow.lock(unit, post.board());
        if (board.isEmpty()) {
            return Answer.refused(Refusal.MISSING);
        }
        if (post.subject().flatMap(subject -> unit.lock(Posts.subject(subject))).isPresent()) {
            return Answer.refused(Refusal.EXISTS);
        }
        long version = board.get().board().version();
        if (version != post.boardVersion()) {
            return Answer.stale(Refusal.BOARD_CHANGED, version);
        }
        return Answer.done(store(board.get().allot(unit)));
    }

    private AllottedPost store(PostNumber number) {
        PostRow row = new PostRow(PostId.of(store.nextPost()), number, post.byline(), post.at());
        row.say(post.content());
        row.subject = post.subject();
        new PostChanges(unit).insert(row, post.content().body());
        return new AllottedPost(row.id, number);
    }

    @Override
    public AllottedPost recall(Settlement settlement) {
        PostRow row = new Posts(unit).known(settlement.post());
        return new AllottedPost(row.id, row.number);
    }

    @Override
    public Settlement settlement(String requestDigest, AllottedPost made) {
        return new Settlement(requestDigest, made.id(), OptionalInt.empty());
    }
}
