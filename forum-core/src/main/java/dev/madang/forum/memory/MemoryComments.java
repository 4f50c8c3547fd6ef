package dev.madang.forum.memory;

import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

record MemoryComments(MemoryState state) implements CommentStorage {

    @Override
    public Answer<AllottedComment> insert(NewComment comment) {
        return state.locked(() -> state.once(
                comment.claim(),
                comment.at(),
                this::recall,
                () -> store(comment),
                (made, digest) -> new Settlement(
                        digest, made.id().post(), OptionalInt.of(made.id().number()))));
    }

    private AllottedComment recall(Settlement settlement) {
        CommentId id = CommentId.of(settlement.post(), settlement.comment().orElseThrow());
        CommentRow row = state.comment(id);
        if (row == null) {
            throw new IllegalStateException("a settled comment is not there");
        }
        return new AllottedComment(id, row.path.depth());
    }

    private Answer<AllottedComment> store(NewComment comment) {
        CommentPlace place = comment.place();
        PostRow post = state.posts.get(place.post());
        if (post == null) {
            return Answer.refused(Refusal.MISSING);
        }
        long boardVersion = state.board(post.number.board()).board.version();
        if (boardVersion != place.boardVersion()) {
            return Answer.stale(Refusal.BOARD_CHANGED, boardVersion);
        }
        if (post.version != place.postVersion()) {
            return Answer.stale(Refusal.STALE, post.version);
        }
        if (!post.isPublished() || post.state.flags().contains(PostFlag.LOCKED)) {
            return Answer.refused(Refusal.CLOSED);
        }
        CommentRow parent =
                place.parent().isPresent() ? post.thread.find(place.parent().getAsInt()) : null;
        if (place.parent().isPresent() && (parent == null || !parent.isPublished())) {
            return Answer.refused(Refusal.PARENT_MISSING);
        }
        if (parent != null && parent.path.depth() + 1 > place.maxDepth()) {
            return Answer.refused(Refusal.TOO_DEEP);
        }
        return Answer.done(append(post, parent, comment));
    }

    private AllottedComment append(PostRow post, @Nullable CommentRow parent, NewComment comment) {
        CommentId id = CommentId.of(post.id, post.thread.lastNumber + 1);
        CommentRow row = new CommentRow(post, id.number(), parent, comment.content(), comment.byline(), comment.at());
        post.thread.add(row);
        state.authors.add(row);
        return new AllottedComment(id, row.path.depth());
    }

    @Override
    public Answer<Long> edit(EditComment edit) {
        return change(edit.id(), edit.expectedVersion(), row -> {
            row.content = edit.content();
            row.editedAt = Optional.of(edit.at());
        });
    }

    @Override
    public Answer<Long> changeStatus(ChangeCommentStatus change) {
        return change(
                change.id(), change.expectedVersion(), row -> state.become(row, change.status(), change.before()));
    }

    private Answer<Long> change(CommentId id, long expectedVersion, Consumer<CommentRow> mutation) {
        return state.locked(() -> {
            CommentRow row = state.comment(id);
            if (row == null) {
                return Answer.refused(Refusal.MISSING);
            }
            if (row.version != expectedVersion) {
                return Answer.stale(Refusal.STALE, row.version);
            }
            mutation.accept(row);
            row.version++;
            return Answer.done(row.version);
        });
    }

    @Override
    public Optional<CommentRecord> find(CommentId id) {
        return state.locked(() -> Optional.ofNullable(state.comment(id))
                .map(row -> new CommentRecord(row.comment(), row.before, row.byline.origin(), state.head(row.post))));
    }

    @Override
    public CommentRows page(CommentPageQuery query) {
        return state.locked(() -> {
            PostRow post = state.posts.get(query.post());
            if (post == null) {
                return new CommentRows(List.of(), 0);
            }
            RankedMap<ThreadPath, CommentRow> list = post.thread.list(query.visibility());
            long begin = (query.page() - 1L) * query.size();
            return new CommentRows(comments(list.slice(begin, begin + query.size())), list.size());
        });
    }

    @Override
    public List<Comment> slice(CommentSliceQuery query) {
        return state.locked(() -> {
            PostRow post = state.posts.get(query.post());
            CommentRow from = post == null || query.from().isEmpty()
                    ? null
                    : post.thread.find(query.from().getAsInt());
            if (post == null || (query.from().isPresent() && from == null)) {
                return List.of();
            }
            RankedMap<ThreadPath, CommentRow> list = post.thread.list(query.visibility());
            if (query.direction() == Direction.BACKWARD) {
                int end = from == null ? list.size() : list.rank(from.path);
                return comments(list.slice((long) end - query.limit(), end));
            }
            int begin = from == null ? 0 : list.rank(from.path) + (list.contains(from.path) ? 1 : 0);
            return comments(list.slice(begin, (long) begin + query.limit()));
        });
    }

    @Override
    public OptionalLong rank(CommentRankQuery query) {
        return state.locked(() -> {
            CommentRow row = state.comment(query.id());
            if (row == null) {
                return OptionalLong.empty();
            }
            RankedMap<ThreadPath, CommentRow> list = row.post.thread.list(query.visibility());
            return list.contains(row.path) ? OptionalLong.of(list.rank(row.path)) : OptionalLong.empty();
        });
    }

    private static List<Comment> comments(List<CommentRow> rows) {
        return rows.stream().map(CommentRow::comment).toList();
    }
}
