package dev.madang.forum.examples.customstorage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.CommentContent;
import java.util.Optional;
import java.util.Set;

/** Changes comments, and the lists that they stand in. All but {@link #lock} wants their post to be locked. */
record CommentChanges(Writing unit) {

    /** Locks the post of a comment, and reads the comment. */
    Optional<CommentRow> lock(CommentId id) {
        unit.lock(Posts.key(id.post()));
        return new Comments(unit).find(id);
    }

    /** Stores a new comment. */
    void insert(CommentRow row) {
        ListChanges lists = new ListChanges(unit);
        lists.add(row.in(Visibility.EVERYTHING));
        lists.replace(Set.of(), row.authorship());
        ThreadRow.find(unit, row.id.post())
                .plus(row.isPublished() ? 1 : 0)
                .reaching(row.id.number())
                .save(unit, row.id.post());
        save(row);
        enlist(row);
    }

    void save(CommentRow row) {
        unit.put(Comments.key(row.id), CommentCodec.write(row));
    }

    /** Changes who wrote it, and from where. */
    void sign(CommentRow row, Byline byline) {
        Set<Entry> before = row.authorship();
        row.byline = byline;
        new ListChanges(unit).replace(before, row.authorship());
        save(row);
    }

    /** Gives it a status. A purge erases all but its number, its place and its times. */
    void become(CommentRow row, ContentStatus status, ContentStatus before) {
        int change = (status == ContentStatus.PUBLISHED ? 1 : 0) - (row.isPublished() ? 1 : 0);
        ThreadRow.find(unit, row.id.post()).plus(change).save(unit, row.id.post());
        row.status = status;
        row.before = before;
        if (status == ContentStatus.PURGED) {
            row.content = new CommentContent("", row.content.secrecy());
            sign(row, row.byline.anonymous());
        }
        save(row);
        enlist(row);
    }

    /** Puts it into the thread or takes it out, and then those above it. */
    private void enlist(CommentRow changed) {
        ListChanges lists = new ListChanges(unit);
        Optional<CommentRow> row = Optional.of(changed);
        while (row.isPresent()) {
            Entry entry = row.get().in(Visibility.PUBLISHED);
            boolean shows = row.get().isPublished() || holdsAny(entry);
            if (shows == unit.has(entry.key())) {
                return;
            }
            if (shows) {
                lists.add(entry);
            } else {
                lists.remove(entry);
            }
            row = parentOf(row.get());
        }
    }

    private boolean holdsAny(Entry entry) {
        try (Cursor below = unit.ascending(entry.key().above(), entry.key().end())) {
            return below.next();
        }
    }

    private Optional<CommentRow> parentOf(CommentRow row) {
        return row.parent().isPresent()
                ? Optional.of(new Comments(unit)
                        .known(CommentId.of(row.id.post(), row.parent().getAsInt())))
                : Optional.empty();
    }
}
