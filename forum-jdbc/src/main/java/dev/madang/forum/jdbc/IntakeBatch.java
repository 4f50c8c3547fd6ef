package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * One batch of an import: what is there is read and locked first, then each item is judged in its order, and in the end all is stored with a few
 * statements of many rows.
 */
final class IntakeBatch {

    private final Handle handle;
    private final IntakeTables tables;
    private final Map<BoardKey, Integer> boards = new HashMap<>();
    private final Map<BoardKey, Long> lasts = new HashMap<>();
    private final Map<BoardKey, Long> reached = new TreeMap<>();
    private final Map<PostNumber, IntakeTables.Held> held = new HashMap<>();
    private final Set<Subject> subjects = new HashSet<>();
    private final TreeMap<Long, IntakeThread> threads = new TreeMap<>();
    private final List<PostTable.Placed> posts = new ArrayList<>();
    private final Map<Long, TransferItem.OfPost> postItems = new TreeMap<>();
    private final Spans.Changes standing = new Spans.Changes();
    private final CategoryCounts.Changes counted = new CategoryCounts.Changes();

    IntakeBatch(Handle handle, IntakeTables tables) {
        this.handle = handle;
        this.tables = tables;
    }

    List<Intake> takeIn(List<TransferItem> batch) {
        List<TransferItem.OfPost> ofPosts = only(batch, TransferItem.OfPost.class);
        List<TransferItem.OfComment> ofComments = only(batch, TransferItem.OfComment.class);
        readBoards(batch, ofPosts, ofComments);
        lockThreads(ofComments);
        lockBoards(ofPosts);
        List<Intake> answers = batch.stream().map(this::takeIn).toList();
        store();
        return answers;
    }

    private static <T> List<T> only(List<TransferItem> batch, Class<T> type) {
        return batch.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<PostNumber> numbers(TransferItem.OfPost item) {
        return Stream.concat(Stream.of(item.number()), item.formerNumbers().stream());
    }

    private void readBoards(
            List<TransferItem> batch, List<TransferItem.OfPost> ofPosts, List<TransferItem.OfComment> ofComments) {
        Set<BoardKey> keys = new LinkedHashSet<>();
        only(batch, TransferItem.OfBoard.class)
                .forEach(item -> keys.add(item.board().key()));
        ofPosts.forEach(item -> numbers(item).forEach(number -> keys.add(number.board())));
        ofComments.forEach(item -> keys.add(item.post().board()));
        keys.forEach(key -> tables.boards.numberOf(handle, key).ifPresent(no -> boards.put(key, no)));
    }

    private void lockThreads(List<TransferItem.OfComment> ofComments) {
        Map<PostNumber, IntakeTables.Held> posts = tables.held(
                handle,
                boards,
                ofComments.stream().map(TransferItem.OfComment::post).distinct().toList());
        held.putAll(posts);
        Map<Long, List<Integer>> wanted = new HashMap<>();
        ofComments.forEach(item -> {
            IntakeTables.Held post = posts.get(item.post());
            if (post != null) {
                List<Integer> numbers = wanted.computeIfAbsent(post.id(), id -> new ArrayList<>());
                numbers.add(item.number());
                item.parent().ifPresent(numbers::add);
            }
        });
        Map<Long, IntakeTables.Tally> tallies = tables.lock(handle, wanted.keySet());
        wanted.forEach((id, numbers) -> {
            IntakeTables.Tally tally = tallies.get(id);
            IntakeThread thread = thread(id, tally != null && tally.total() > 0);
            thread.know(new LinkedHashSet<>(numbers));
        });
    }

    private IntakeThread thread(long id, boolean hasStored) {
        return threads.computeIfAbsent(
                id, post -> new IntakeThread(numbers -> tables.comments(handle, post, numbers), hasStored));
    }

    private void lockBoards(List<TransferItem.OfPost> ofPosts) {
        List<PostNumber> numbers =
                ofPosts.stream().flatMap(IntakeBatch::numbers).distinct().toList();
        Collection<BoardKey> keys =
                numbers.stream().map(PostNumber::board).distinct().toList();
        tables.boards.lockAll(handle, keys).forEach(place -> lasts.put(place.key(), place.last()));
        held.putAll(tables.held(handle, boards, numbers));
        ofPosts.forEach(item -> item.subject()
                .filter(subject -> tables.isTaken(handle, subject))
                .ifPresent(subjects::add));
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
        BoardKey key = item.board().key();
        if (boards.containsKey(key)) {
            return Intake.PRESENT;
        }
        tables.insertBoard(handle, item.board());
        boards.put(key, tables.boards.numberOf(handle, key).orElseThrow());
        lasts.put(key, 0L);
        return Intake.STORED;
    }

    private Intake takeInPost(TransferItem.OfPost item) {
        if (numbers(item).anyMatch(number -> !boards.containsKey(number.board()))) {
            return Intake.BASELESS;
        }
        IntakeTables.Held there = held.get(item.number());
        if (there != null) {
            return presence(there.createdAt(), item.dates());
        }
        if (item.subject().filter(subjects::contains).isPresent()
                || numbers(item).anyMatch(held::containsKey)) {
            return Intake.TAKEN;
        }
        place(item);
        return Intake.STORED;
    }

    private void place(TransferItem.OfPost item) {
        int board = boardNo(item.number().board());
        long id = PostKey.of(board, item.number().value());
        PostLine line = PostLine.of(item);
        posts.add(new PostTable.Placed(id, board, item.number().value(), line));
        postItems.put(id, item);
        item.subject().ifPresent(subjects::add);
        Instant createdAt = item.dates().createdAt();
        item.formerNumbers().forEach(number -> held.put(number, new IntakeTables.Held(id, createdAt)));
        held.put(item.number(), new IntakeTables.Held(id, createdAt));
        numbers(item).forEach(number -> reached.merge(number.board(), number.value(), Math::max));
        standing.stands(board, item.number().value(), Shelf.of(item.state()), 1);
        counted.stands(board, item.content().category(), Shelf.of(item.state()), 1);
        thread(id, false);
    }

    private int boardNo(BoardKey key) {
        Integer board = boards.get(key);
        if (board == null) {
            throw new IllegalStateException("a board that was there is not");
        }
        return board;
    }

    private Intake takeInComment(TransferItem.OfComment item) {
        IntakeTables.Held post = held.get(item.post());
        IntakeThread thread = post == null ? null : threads.get(post.id());
        if (post == null || thread == null) {
            return Intake.BASELESS;
        }
        ThreadNode parent =
                item.parent().isPresent() ? thread.find(item.parent().getAsInt()) : null;
        if (item.parent().isPresent() && (parent == null || parent.path.depth() >= BoardSettings.MAX_COMMENT_DEPTH)) {
            return Intake.BASELESS;
        }
        ThreadNode there = thread.find(item.number());
        if (there != null) {
            return presence(there.createdAt, item.dates());
        }
        ThreadPath path = parent == null ? ThreadPath.top(item.number()) : parent.path.reply(item.number());
        thread.add(new CommentTable.Placed(post.id(), item.number(), item.parent(), path, CommentLine.of(item)));
        return Intake.STORED;
    }

    private static Intake presence(Instant stored, TransferItem.Dates dates) {
        return stored.equals(dates.createdAt()) ? Intake.PRESENT : Intake.TAKEN;
    }

    private void store() {
        reached.forEach((key, number) ->
                standing.last(boardNo(key), Math.max(0, number - lasts.getOrDefault(key, 0L))));
        tables.spans.apply(handle, standing);
        tables.categories.apply(handle, counted);
        tables.posts.insert(handle, posts);
        postItems.forEach((id, item) -> {
            item.formerNumbers()
                    .forEach(number -> tables.keepNumber(handle, boardNo(number.board()), number.value(), id));
            tables.keepRevisions(handle, id, item.revisions());
        });
        tables.storeThreads(handle, threads);
    }
}
