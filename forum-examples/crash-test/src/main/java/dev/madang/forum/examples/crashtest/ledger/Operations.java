package dev.madang.forum.examples.crashtest.ledger;

import dev.madang.forum.examples.crashtest.wire.Request;
import dev.madang.forum.examples.crashtest.wire.Request.Change;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Thinks of writes for one writer. Not thread-safe.
 *
 * @param writer who writes
 * @param keyed whether what is created carries an idempotency key
 * @param random chooses
 */
record Operations(String writer, boolean keyed, RandomGenerator random) {

    /** Something new, or a change to one of {@code mine}. */
    Operation next(Epoch epoch, List<Entry> mine, long number) {
        int choice = random.nextInt(100);
        String tag = writer + "-" + epoch.boards().get(0) + "-" + number;
        if (choice < 30 || (mine.isEmpty() && choice >= 60)) {
            return post(epoch, tag, epoch.board(random));
        }
        if (choice < 60) {
            return comment(epoch, tag);
        }
        Entry entry = mine.get(random.nextInt(mine.size()));
        return entry.isComment() ? changeComment(entry) : changePost(epoch, entry);
    }

    Operation post(Epoch epoch, String tag, String board) {
        Entry entry = epoch.entry(tag, false);
        return new Operation(
                entry,
                new Request.WritePost(writer, board, entry.text(0), key(tag)),
                made -> new Expected(made.post(), made.number(), board, 0, made.version(), true));
    }

    private Operation comment(Epoch epoch, String tag) {
        Entry entry = epoch.entry(tag, true);
        return new Operation(
                entry,
                new Request.WriteComment(writer, epoch.sharedPost(random), entry.text(0), key(tag)),
                made -> new Expected(made.post(), made.number(), "", 0, made.version(), true));
    }

    private Operation changePost(Epoch epoch, Entry entry) {
        Expected now = entry.known();
        int choice = random.nextInt(100);
        if (!now.published()) {
            return turned(entry, new Request.ChangePost(writer, now.post(), Change.RESTORE));
        }
        if (choice < 30) {
            return turned(entry, new Request.ChangePost(writer, now.post(), Change.DELETE));
        }
        return choice < 65 ? edit(entry) : move(epoch, entry);
    }

    private Operation changeComment(Entry entry) {
        Expected now = entry.known();
        if (now.published() && random.nextBoolean()) {
            return edit(entry);
        }
        Change change = now.published() ? Change.DELETE : Change.RESTORE;
        return turned(entry, new Request.ChangeComment(writer, now.post(), (int) now.number(), change));
    }

    private Operation turned(Entry entry, Request request) {
        Expected now = entry.known();
        return new Operation(
                entry,
                request,
                done -> new Expected(
                        now.post(), now.number(), now.board(), now.edits(), now.version() + 1, !now.published()));
    }

    private Operation edit(Entry entry) {
        Expected now = entry.known();
        String text = entry.text(now.edits() + 1);
        Request request = entry.isComment()
                ? new Request.EditComment(writer, now.post(), (int) now.number(), now.version(), text)
                : new Request.EditPost(writer, now.post(), now.version(), text);
        return new Operation(
                entry,
                request,
                done -> new Expected(
                        now.post(), now.number(), now.board(), now.edits() + 1, now.version() + 1, now.published()));
    }

    private Operation move(Epoch epoch, Entry entry) {
        Expected now = entry.known();
        String target = epoch.otherBoard(now.board());
        return new Operation(
                entry,
                new Request.MovePost(now.post(), target),
                done -> new Expected(now.post(), done.number(), target, now.edits(), now.version() + 1, true));
    }

    private String key(String tag) {
        return keyed ? tag : "";
    }
}
