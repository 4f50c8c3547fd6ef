package dev.madang.forum.examples.customstorage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

record RocksPosts(RocksStore store) implements PostStorage {

    @Override
    public Answer<AllottedPost> insert(NewPost post) {
        return store.write(unit -> {
            PostInsert insert = new PostInsert(unit, store, post);
            return new Claims(unit).once(post.claim(), post.at(), insert);
        });
    }

    @Override
    public Answer<Long> edit(EditPost edit) {
        return change(edit.id(), edit.expectedVersion(), (posts, row) -> {
            if (edit.history() == EditPost.History.KEPT) {
                String former = new Posts(posts.unit()).bodyOf(row.id);
                posts.keep(row, new Revision(row.version, row.title, former, edit.at()));
            }
            row.say(edit.content());
            row.editedAt = Optional.of(edit.at());
            posts.say(row, edit.content().body());
        });
    }

    @Override
    public Answer<Long> changeState(ChangePostState change) {
        return change(change.id(), change.expectedVersion(), (posts, row) -> posts.become(row, change.state()));
    }

    private Answer<Long> change(PostId id, long expectedVersion, BiConsumer<PostChanges, PostRow> mutation) {
        return store.write(unit -> {
            PostChanges posts = new PostChanges(unit);
            Optional<PostRow> row = posts.lock(id);
            if (row.isEmpty()) {
                return Answer.refused(Refusal.MISSING);
            }
            if (row.get().version != expectedVersion) {
                return Answer.stale(Refusal.STALE, row.get().version);
            }
            posts.change(row.get(), changed -> mutation.accept(posts, changed));
            return Answer.done(row.get().version);
        });
    }

    @Override
    public Answer<PostNumber> move(MovePost move) {
        return store.write(unit -> {
            PostChanges posts = new PostChanges(unit);
            Optional<PostRow> row = posts.lock(move.id());
            row.ifPresent(post -> lockBoth(unit, post.number.board(), move.target()));
            Optional<BoardRow> target = BoardRow.find(unit, move.target());
            if (row.isEmpty() || target.isEmpty()) {
                return Answer.refused(Refusal.MISSING);
            }
            return refusal(move, row.get(), target.get()).orElseGet(() -> {
                posts.change(row.get(), moved -> {
                    moved.number = moved.leaveFor(move.target())
                            .orElseGet(() -> target.get().allot(unit));
                    moved.category = move.category();
                    posts.lead(moved.number, moved.id);
                });
                return Answer.done(row.get().number);
            });
        });
    }

    private static void lockBoth(Writing unit, BoardKey one, BoardKey other) {
        Stream.of(one, other).sorted().forEach(board -> BoardRow.lock(unit, board));
    }

    private static Optional<Answer<PostNumber>> refusal(MovePost move, PostRow row, BoardRow target) {
        if (row.number.board().equals(move.target())) {
            return Optional.of(Answer.refused(Refusal.EXISTS));
        }
        if (target.board().version() != move.targetVersion()) {
            return Optional.of(
                    Answer.stale(Refusal.BOARD_CHANGED, target.board().version()));
        }
        return row.version == move.expectedVersion()
                ? Optional.empty()
                : Optional.of(Answer.stale(Refusal.STALE, row.version));
    }

    @Override
    public Optional<PostHead> head(PostRef ref) {
        return store.read(reading -> {
            Posts posts = new Posts(reading);
            return posts.find(ref).map(posts::head);
        });
    }

    @Override
    public Optional<PostRecord> find(PostRef ref) {
        return store.read(reading -> {
            Posts posts = new Posts(reading);
            return posts.find(ref).map(row -> new PostRecord(posts.head(row), posts.bodyOf(row.id)));
        });
    }

    @Override
    public List<Revision> history(PostId id, int limit) {
        return store.read(reading -> new Posts(reading).history(id, limit));
    }
}
