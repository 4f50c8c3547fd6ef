package dev.madang.forum.examples.customstorage;

import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Direction;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

record RocksComments(RocksStore store) implements CommentStorage {

    @Override
    public Answer<AllottedComment> insert(NewComment comment) {
        return store.write(
                unit -> new Claims(unit).once(comment.claim(), comment.at(), new CommentInsert(unit, comment)));
    }

    @Override
    public Answer<Long> edit(EditComment edit) {
        return change(edit.id(), edit.expectedVersion(), (comments, row) -> {
            row.content = edit.content();
            row.editedAt = Optional.of(edit.at());
            comments.save(row);
        });
    }

    @Override
    public Answer<Long> changeStatus(ChangeCommentStatus change) {
        return change(
                change.id(),
                change.expectedVersion(),
                (comments, row) -> comments.become(row, change.status(), change.before()));
    }

    private Answer<Long> change(CommentId id, long expectedVersion, BiConsumer<CommentChanges, CommentRow> mutation) {
        return store.write(unit -> {
            Optional<CommentRow> row = new CommentChanges(unit).lock(id);
            if (row.isEmpty()) {
                return Answer.refused(Refusal.MISSING);
            }
            if (row.get().version != expectedVersion) {
                return Answer.stale(Refusal.STALE, row.get().version);
            }
            row.get().version++;
            mutation.accept(new CommentChanges(unit), row.get());
            return Answer.done(row.get().version);
        });
    }

    @Override
    public Optional<CommentRecord> find(CommentId id) {
        return store.read(reading -> {
            Posts posts = new Posts(reading);
            return new Comments(reading)
                    .find(id)
                    .map(row -> new CommentRecord(
                            row.comment(), row.before, row.byline.origin(), posts.head(posts.known(id.post()))));
        });
    }

    @Override
    public CommentRows page(CommentPageQuery query) {
        return store.read(reading -> {
            Lists lists = new Lists(reading);
            Listing list = Listing.of(query.post(), query.visibility());
            long begin = (query.page() - 1L) * query.size();
            List<Long> numbers = lists.slice(list, begin, begin + query.size());
            return new CommentRows(new Comments(reading).comments(query.post(), numbers), lists.size(list));
        });
    }

    @Override
    public List<Comment> slice(CommentSliceQuery query) {
        return store.read(reading -> {
            Comments comments = new Comments(reading);
            Optional<Order> from = Optional.empty();
            if (query.from().isPresent()) {
                from = comments.find(CommentId.of(query.post(), query.from().getAsInt()))
                        .map(row -> row.path);
                if (from.isEmpty()) {
                    return List.of();
                }
            }
            Lists lists = new Lists(reading);
            Listing list = Listing.of(query.post(), query.visibility());
            return comments.comments(
                    query.post(),
                    query.direction() == Direction.FORWARD
                            ? lists.above(list, from, query.limit())
                            : lists.below(list, from, query.limit()));
        });
    }

    @Override
    public OptionalLong rank(CommentRankQuery query) {
        return store.read(reading -> {
            Lists lists = new Lists(reading);
            Listing list = Listing.of(query.id().post(), query.visibility());
            Optional<Order> path = new Comments(reading)
                    .find(query.id())
                    .map(row -> row.path)
                    .filter(place -> lists.at(list, place).isPresent());
            return path.isPresent() ? OptionalLong.of(lists.rank(list, path.get())) : OptionalLong.empty();
        });
    }
}
