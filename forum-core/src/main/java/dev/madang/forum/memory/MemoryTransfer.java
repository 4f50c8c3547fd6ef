package dev.madang.forum.memory;

import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record MemoryTransfer(MemoryState state) implements TransferStorage {

    @Override
    public List<Intake> takeIn(List<TransferItem> batch) {
        return state.locked(() -> batch.stream().map(this::takeIn).toList());
    }

    private Intake takeIn(TransferItem item) {
        if (item instanceof TransferItem.OfBoard board) {
            return takeInBoard(board);
        }
        return item instanceof TransferItem.OfPost post
                ? takeInPost(post)
                : takeInComment((TransferItem.OfComment) item);
    }

    private Intake takeInBoard(TransferItem.OfBoard item) {
        boolean absent = state.boards.putIfAbsent(item.board().key(), new BoardRow(item.board())) == null;
        return absent ? Intake.STORED : Intake.PRESENT;
    }

    private Intake takeInPost(TransferItem.OfPost item) {
        List<PostNumber> numbers = Stream.concat(Stream.of(item.number()), item.formerNumbers().stream())
                .toList();
        if (numbers.stream().anyMatch(number -> !state.boards.containsKey(number.board()))) {
            return Intake.BASELESS;
        }
        PostRow there =
                state.board(item.number().board()).numbers.get(item.number().value());
        if (there != null) {
            return presence(there.createdAt, item.dates());
        }
        if (item.subject().map(state.subjects::containsKey).orElse(false)
                || numbers.stream()
                        .anyMatch(number -> state.board(number.board()).numbers.containsKey(number.value()))) {
            return Intake.TAKEN;
        }
        store(item);
        numbers.forEach(number -> state.board(number.board()).reach(number.value()));
        return Intake.STORED;
    }

    private void store(TransferItem.OfPost item) {
        PostRow row = new PostRow(
                state.nextPostId(),
                item.number(),
                item.content(),
                byline(item.byline()),
                item.dates().createdAt());
        row.become(item.state());
        row.subject = item.subject();
        row.editedAt = item.dates().editedAt();
        row.version = item.dates().version();
        row.views = item.views();
        row.revisions.addAll(item.revisions());
        row.formerNumbers.addAll(item.formerNumbers());
        state.add(row);
        item.formerNumbers()
                .forEach(number -> state.board(number.board()).numbers.put(number.value(), row));
    }

    private Intake takeInComment(TransferItem.OfComment item) {
        BoardRow board = state.boards.get(item.post().board());
        PostRow post = board == null ? null : board.numbers.get(item.post().value());
        CommentRow parent = post == null || item.parent().isEmpty()
                ? null
                : post.thread.find(item.parent().getAsInt());
        if (post == null || (item.parent().isPresent() && !canBeRepliedTo(parent))) {
            return Intake.BASELESS;
        }
        CommentRow there = post.thread.find(item.number());
        if (there != null) {
            return presence(there.createdAt, item.dates());
        }
        store(item, post, parent);
        return Intake.STORED;
    }

    private static boolean canBeRepliedTo(@Nullable CommentRow parent) {
        return parent != null && parent.path.depth() < BoardSettings.MAX_COMMENT_DEPTH;
    }

    private void store(TransferItem.OfComment item, PostRow post, @Nullable CommentRow parent) {
        CommentRow row = new CommentRow(
                post,
                item.number(),
                parent,
                item.content(),
                byline(item.byline()),
                item.dates().createdAt());
        row.status = item.status();
        row.before = item.before();
        row.editedAt = item.dates().editedAt();
        row.version = item.dates().version();
        post.thread.add(row);
        state.authors.add(row);
    }

    private static Intake presence(Instant stored, TransferItem.Dates dates) {
        return stored.equals(dates.createdAt()) ? Intake.PRESENT : Intake.TAKEN;
    }

    private static Byline byline(TransferItem.Signature signature) {
        return new Byline(signature.author(), Origin.of(signature.address()), 0);
    }

    @Override
    public List<TransferItem.OfPost> posts(ExportQuery query) {
        return state.locked(() -> {
            RankedMap<Long, PostRow> all = state.lists(query.board()).all;
            long begin = all.rank(query.post() + 1);
            return all.slice(begin, begin + query.limit()).stream()
                    .map(MemoryTransfer::item)
                    .toList();
        });
    }

    @Override
    public List<TransferItem.OfComment> comments(ExportQuery query) {
        return state.locked(() -> {
            RankedMap<Long, PostRow> all = state.lists(query.board()).all;
            List<TransferItem.OfComment> items = new ArrayList<>();
            for (int index = all.rank(query.post()); index < all.size() && items.size() < query.limit(); index++) {
                PostRow post = all.slice(index, index + 1L).get(0);
                int after = post.number.value() == query.post() ? query.comment() : 0;
                post.thread.byNumber.tailMap(after, false).values().stream()
                        .limit(query.limit() - items.size())
                        .map(MemoryTransfer::item)
                        .forEach(items::add);
            }
            return List.copyOf(items);
        });
    }

    private static TransferItem.OfPost item(PostRow row) {
        return new TransferItem.OfPost(
                row.number,
                row.content,
                row.state,
                signature(row.byline),
                new TransferItem.Dates(row.createdAt, row.editedAt, row.version),
                row.views,
                row.subject,
                row.formerNumbers,
                row.revisions);
    }

    private static TransferItem.OfComment item(CommentRow row) {
        return new TransferItem.OfComment(
                row.post.number,
                row.number,
                row.parentNumber(),
                row.content,
                row.status,
                row.before,
                signature(row.byline),
                new TransferItem.Dates(row.createdAt, row.editedAt, row.version));
    }

    private static TransferItem.Signature signature(Byline byline) {
        return new TransferItem.Signature(byline.author(), byline.origin().masked());
    }
}
