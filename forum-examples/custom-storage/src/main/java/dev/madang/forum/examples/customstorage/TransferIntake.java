package dev.madang.forum.examples.customstorage;

import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferItem.OfBoard;
import dev.madang.forum.storage.TransferItem.OfComment;
import dev.madang.forum.storage.TransferItem.OfPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes in items one after the other, in one transaction. */
record TransferIntake(Writing unit, RocksStore store) {

    Intake take(TransferItem item) {
        if (item instanceof OfBoard board) {
            return take(board);
        }
        return item instanceof OfPost post ? take(post) : take((OfComment) item);
    }

    private Intake take(OfBoard item) {
        if (BoardRow.lock(unit, item.board().key()).isPresent()) {
            return Intake.PRESENT;
        }
        new BoardRow(item.board(), 0).save(unit);
        return Intake.STORED;
    }

    private Intake take(OfPost item) {
        List<PostNumber> numbers = Stream.concat(Stream.of(item.number()), item.formerNumbers().stream())
                .toList();
        boolean based = numbers.stream().map(PostNumber::board).distinct().sorted().toList().stream()
                .allMatch(board -> BoardRow.lock(unit, board).isPresent());
        if (!based) {
            return Intake.BASELESS;
        }
        Optional<PostRow> there = new Posts(unit).find(new PostRef.ByNumber(item.number()));
        if (there.isPresent()) {
            return presence(there.get().createdAt, item.dates());
        }
        boolean taken = numbers.stream().anyMatch(number -> unit.has(Posts.number(number)))
                || item.subject()
                        .flatMap(subject -> unit.lock(Posts.subject(subject)))
                        .isPresent();
        if (taken) {
            return Intake.TAKEN;
        }
        store(item);
        numbers.forEach(this::reach);
        return Intake.STORED;
    }

    private void store(OfPost item) {
        PostRow row = new PostRow(
                PostId.of(store.nextPost()),
                item.number(),
                TransferItems.byline(item.byline()),
                item.dates().createdAt());
        TransferItems.fill(row, item);
        PostChanges posts = new PostChanges(unit);
        posts.insert(row, item.content().body());
        item.revisions().forEach(revision -> posts.keep(row, revision));
        item.formerNumbers().forEach(number -> posts.lead(number, row.id));
        unit.put(Posts.views(row.id), Out.ofNumber(item.views()));
    }

    private void reach(PostNumber number) {
        BoardRow.known(BoardRow.find(unit, number.board()))
                .reaching(number.value())
                .save(unit);
    }

    private Intake take(OfComment item) {
        Comments comments = new Comments(unit);
        Optional<PostId> post = unit.get(Posts.number(item.post())).map(value -> PostId.of(value.number()));
        post.ifPresent(id -> unit.lock(Posts.key(id)));
        Optional<CommentRow> parent = post.isPresent() && item.parent().isPresent()
                ? comments.find(CommentId.of(post.get(), item.parent().getAsInt()))
                        .filter(row -> row.depth() < BoardSettings.MAX_COMMENT_DEPTH)
                : Optional.empty();
        if (post.isEmpty() || item.parent().isPresent() != parent.isPresent()) {
            return Intake.BASELESS;
        }
        CommentId id = CommentId.of(post.get(), item.number());
        Optional<CommentRow> there = comments.find(id);
        if (there.isPresent()) {
            return presence(there.get().createdAt, item.dates());
        }
        store(item, id, parent);
        return Intake.STORED;
    }

    private void store(OfComment item, CommentId id, Optional<CommentRow> parent) {
        CommentRow row = new CommentRow(
                id,
                CommentRow.path(parent, id.number()),
                item.content(),
                TransferItems.byline(item.byline()),
                item.dates().createdAt());
        TransferItems.fill(row, item);
        new CommentChanges(unit).insert(row);
    }

    private static Intake presence(Instant stored, TransferItem.Dates dates) {
        return stored.equals(dates.createdAt()) ? Intake.PRESENT : Intake.TAKEN;
    }
}
