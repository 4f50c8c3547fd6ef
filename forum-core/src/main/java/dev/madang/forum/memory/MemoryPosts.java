package dev.madang.forum.memory;

import dev.madang.forum.post.PostContent;
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
import dev.madang.forum.storage.Settlement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

record MemoryPosts(MemoryState state) implements PostStorage {

    @Override
    public Answer<AllottedPost> insert(NewPost post) {
        return state.locked(() -> state.once(
                post.claim(),
                post.at(),
                this::recall,
                () -> store(post),
                (made, digest) -> new Settlement(digest, made.id(), OptionalInt.empty())));
    }

    private AllottedPost recall(Settlement settlement) {
        PostRow row = state.known(settlement.post());
        return new AllottedPost(row.id, row.number);
    }

    private Answer<AllottedPost> store(NewPost post) {
        BoardRow board = state.boards.get(post.board());
        if (board == null) {
            return Answer.refused(Refusal.MISSING);
        }
        if (post.subject().map(state.subjects::containsKey).orElse(false)) {
            return Answer.refused(Refusal.EXISTS);
        }
        if (board.board.version() != post.boardVersion()) {
            return Answer.stale(Refusal.BOARD_CHANGED, board.board.version());
        }
        PostNumber number = board.nextNumber();
        PostRow row = new PostRow(state.nextPostId(), number, post.content(), post.byline(), post.at());
        row.subject = post.subject();
        state.add(row);
        return Answer.done(new AllottedPost(row.id, number));
    }

    @Override
    public Answer<Long> edit(EditPost edit) {
        return change(edit.id(), edit.expectedVersion(), row -> {
            if (edit.history() == EditPost.History.KEPT) {
                PostContent former = row.content;
                row.revisions.add(new Revision(row.version, former.title(), former.body(), edit.at()));
            }
            row.say(edit.content());
            row.editedAt = Optional.of(edit.at());
        });
    }

    @Override
    public Answer<Long> changeState(ChangePostState change) {
        return change(change.id(), change.expectedVersion(), row -> state.become(row, change.state()));
    }

    private Answer<Long> change(PostId id, long expectedVersion, Consumer<PostRow> mutation) {
        return state.locked(() -> {
            PostRow row = state.posts.get(id);
            if (row == null) {
                return Answer.refused(Refusal.MISSING);
            }
            if (row.version != expectedVersion) {
                return Answer.stale(Refusal.STALE, row.version);
            }
            state.change(row, mutation);
            return Answer.done(row.version);
        });
    }

    @Override
    public Answer<PostNumber> move(MovePost move) {
        return state.locked(() -> {
            PostRow row = state.posts.get(move.id());
            BoardRow target = state.boards.get(move.target());
            if (row == null || target == null) {
                return Answer.refused(Refusal.MISSING);
            }
            if (row.number.board().equals(move.target())) {
                return Answer.refused(Refusal.EXISTS);
            }
            if (target.board.version() != move.targetVersion()) {
                return Answer.stale(Refusal.BOARD_CHANGED, target.board.version());
            }
            if (row.version != move.expectedVersion()) {
                return Answer.stale(Refusal.STALE, row.version);
            }
            state.change(row, moved -> {
                moved.number = moved.leaveFor(move.target()).orElseGet(target::nextNumber);
                moved.say(moved.content.under(move.category()));
            });
            return Answer.done(row.number);
        });
    }

    @Override
    public Optional<PostHead> head(PostRef ref) {
        return state.locked(() -> Optional.ofNullable(state.post(ref)).map(state::head));
    }

    @Override
    public Optional<PostRecord> find(PostRef ref) {
        return state.locked(() ->
                Optional.ofNullable(state.post(ref)).map(row -> new PostRecord(state.head(row), row.content.body())));
    }

    @Override
    public List<Revision> history(PostId id, int limit) {
        return state.locked(() -> {
            PostRow row = state.posts.get(id);
            List<Revision> newestFirst = row == null ? new ArrayList<>() : new ArrayList<>(row.revisions);
            Collections.reverse(newestFirst);
            return List.copyOf(newestFirst.subList(0, Math.min(limit, newestFirst.size())));
        });
    }
}
