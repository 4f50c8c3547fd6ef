package dev.madang.forum.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.ForumStorage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A thread as its definition says it, against every way to read it from a storage.
 *
 * @param storage the storage
 * @param post the post
 * @param visibility which rows the thread is made of
 * @param all every comment of the post, in the order of the whole thread
 * @param expected the rows, in order
 */
record CommentThread(
        ForumStorage storage, PostId post, Visibility visibility, List<Comment> all, List<Comment> expected) {

    /** The thread that these comments, all of the post's, must give. */
    static CommentThread of(ForumStorage storage, PostId post, Visibility visibility, Collection<Comment> comments) {
        Map<OptionalInt, List<Comment>> replies = comments.stream()
                .sorted(Comparator.comparingInt(Comment::number))
                .collect(Collectors.groupingBy(Comment::parent));
        List<Comment> ordered = new ArrayList<>();
        addReplies(OptionalInt.empty(), replies, ordered);
        assertThat(ordered).as("every comment stands in the thread").hasSameSizeAs(comments);
        return new CommentThread(storage, post, visibility, ordered, listed(visibility, ordered));
    }

    private static void addReplies(OptionalInt parent, Map<OptionalInt, List<Comment>> replies, List<Comment> into) {
        for (Comment comment : replies.getOrDefault(parent, List.of())) {
            into.add(comment);
            addReplies(OptionalInt.of(comment.number()), replies, into);
        }
    }

    /** What is published, and what has such a comment under it: replies come after what they reply to. */
    private static List<Comment> listed(Visibility visibility, List<Comment> ordered) {
        Set<Integer> listed = new HashSet<>();
        for (int i = ordered.size() - 1; i >= 0; i--) {
            Comment comment = ordered.get(i);
            if (comment.status() == ContentStatus.PUBLISHED || listed.contains(comment.number())) {
                listed.add(comment.number());
                comment.parent().ifPresent(listed::add);
            }
        }
        return ordered.stream()
                .filter(comment -> visibility == Visibility.EVERYTHING || listed.contains(comment.number()))
                .toList();
    }

    /** Reads a long thread: every page, a walk both ways, and slices, ranks and pages of one row at every {@code step}-th comment. */
    void assertReadAlikeAtEvery(int step, int size) {
        assertPagesJoined(size);
        assertWalk(Direction.FORWARD, size);
        assertWalk(Direction.BACKWARD, size);
        for (int i = 0; i < all.size(); i += step) {
            assertSlicesFrom(i, 5);
            assertRank(all.get(i));
        }
        for (int i = 0; i < expected.size(); i += step) {
            assertThat(storage.comments().page(new CommentPageQuery(post, visibility, i + 1, 1)))
                    .as("page %s of one row", i + 1)
                    .isEqualTo(new CommentRows(List.of(expected.get(i)), expected.size()));
        }
    }

    /** Reads the thread in every way: pages and slices of some sizes, ranks. */
    void assertReadAlike(int... sizes) {
        for (int size : sizes) {
            assertPagesJoined(size);
            assertWalk(Direction.FORWARD, size);
            assertWalk(Direction.BACKWARD, size);
            assertSlicesFromEveryComment(size);
        }
        assertRanks();
    }

    private void assertPagesJoined(int size) {
        int pages = Math.max(1, (expected.size() + size - 1) / size);
        List<Comment> joined = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            CommentRows rows = storage.comments().page(new CommentPageQuery(post, visibility, page, size));
            assertThat(rows.total())
                    .as("total of page %s of %s rows", page, size)
                    .isEqualTo(expected.size());
            assertThat(rows.rows()).as("page %s of %s rows", page, size).hasSizeLessThanOrEqualTo(size);
            joined.addAll(rows.rows());
        }
        assertThat(joined).as("pages of %s rows, joined", size).isEqualTo(expected);
        assertThat(storage.comments().page(new CommentPageQuery(post, visibility, pages + 1, size)))
                .isEqualTo(new CommentRows(List.of(), expected.size()));
    }

    private void assertWalk(Direction direction, int size) {
        List<Comment> walked = new ArrayList<>();
        OptionalInt from = OptionalInt.empty();
        List<Comment> slice;
        do {
            slice = slice(from, direction, size);
            boolean forward = direction == Direction.FORWARD;
            walked.addAll(forward ? walked.size() : 0, slice);
            from = slice.isEmpty()
                    ? from
                    : OptionalInt.of(slice.get(forward ? slice.size() - 1 : 0).number());
        } while (slice.size() == size);
        assertThat(walked).as("slices of %s rows, %s", size, direction).isEqualTo(expected);
    }

    private List<Comment> slice(OptionalInt from, Direction direction, int size) {
        List<Comment> slice = storage.comments().slice(new CommentSliceQuery(post, visibility, from, direction, size));
        assertThat(slice).as("a slice from %s", from).hasSizeLessThanOrEqualTo(size);
        return slice;
    }

    private void assertSlicesFromEveryComment(int size) {
        for (int i = 0; i < all.size(); i++) {
            assertSlicesFrom(i, size);
        }
    }

    /** “the number of the comment to go from, in the thread or not; itself not part of the answer”. */
    private void assertSlicesFrom(int index, int size) {
        OptionalInt from = OptionalInt.of(all.get(index).number());
        List<Comment> before =
                all.subList(0, index).stream().filter(this::isListed).toList();
        List<Comment> after = all.subList(index + 1, all.size()).stream()
                .filter(this::isListed)
                .toList();
        assertThat(slice(from, Direction.FORWARD, size))
                .as("%s rows after comment %s", size, from)
                .isEqualTo(after.subList(0, Math.min(size, after.size())));
        assertThat(slice(from, Direction.BACKWARD, size))
                .as("%s rows before comment %s", size, from)
                .isEqualTo(before.subList(Math.max(0, before.size() - size), before.size()));
    }

    private boolean isListed(Comment comment) {
        return visibility == Visibility.EVERYTHING
                || comment.status() == ContentStatus.PUBLISHED
                || expected.contains(comment);
    }

    private void assertRanks() {
        all.forEach(this::assertRank);
    }

    private void assertRank(Comment comment) {
        int place = expected.indexOf(comment);
        assertThat(storage.comments().rank(new CommentRankQuery(CommentId.of(post, comment.number()), visibility)))
                .as("rank of comment %s", comment.number())
                .isEqualTo(place < 0 ? OptionalLong.empty() : OptionalLong.of(place));
    }
}
