package dev.madang.forum.memory;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.post.ContentStatus;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The comments of a post, in thread order. */
final class CommentThread {

    final PostRow post;
    final RankedMap<ThreadPath, CommentRow> all = new RankedMap<>();
    final RankedMap<ThreadPath, CommentRow> listed = new RankedMap<>();
    int lastNumber;
    final NavigableMap<Integer, CommentRow> byNumber = new TreeMap<>();
    int published;

    CommentThread(PostRow post) {
        this.post = post;
    }

    RankedMap<ThreadPath, CommentRow> list(Visibility visibility) {
        return visibility == Visibility.PUBLISHED ? listed : all;
    }

    @Nullable
    CommentRow find(int number) {
        return byNumber.get(number);
    }

    void add(CommentRow comment) {
        byNumber.put(comment.number, comment);
        all.put(comment.path, comment);
        lastNumber = Math.max(lastNumber, comment.number);
        enlist(comment);
    }

    void become(CommentRow comment, ContentStatus status, ContentStatus before) {
        if (comment.isPublished()) {
            published--;
        }
        comment.status = status;
        comment.before = before;
        enlist(comment);
    }

    /** How many comments are published, counted anew. */
    int countPublished() {
        return (int) rows().stream().filter(CommentRow::isPublished).count();
    }

    /** How many comments belong into the list, counted anew: replies come after what they reply to, so the last are looked at first. */
    int countListed() {
        Set<CommentRow> shown = new HashSet<>();
        List<CommentRow> rows = rows();
        for (int index = rows.size() - 1; index >= 0; index--) {
            CommentRow row = rows.get(index);
            if (row.isPublished() || shown.contains(row)) {
                shown.add(row);
                if (row.parent != null) {
                    shown.add(row.parent);
                }
            }
        }
        return shown.size();
    }

    int countLastNumber() {
        return rows().stream().mapToInt(row -> row.number).max().orElse(0);
    }

    /** Puts the list and the counts right again by the rows. */
    void rebuild() {
        List<CommentRow> rows = rows();
        listed.clear();
        published = 0;
        rows.forEach(row -> row.listedReplies = 0);
        rows.forEach(this::enlist);
        lastNumber = countLastNumber();
    }

    private List<CommentRow> rows() {
        return all.slice(0, all.size());
    }

    private void enlist(CommentRow comment) {
        if (comment.isPublished()) {
            published++;
        }
        refresh(comment);
    }

    /** A comment is listed while it is published, or one is that stands under it. */
    private void refresh(CommentRow comment) {
        boolean shows = comment.isPublished() || comment.listedReplies > 0;
        if (shows == listed.contains(comment.path)) {
            return;
        }
        if (shows) {
            listed.put(comment.path, comment);
        } else {
            listed.remove(comment.path);
        }
        if (comment.parent != null) {
            comment.parent.listedReplies += shows ? 1 : -1;
            refresh(comment.parent);
        }
    }
}
