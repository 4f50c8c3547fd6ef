package dev.madang.forum.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.BoardRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds everything that a storage answers about a story's posts and comments against what follows from them one by one.
 *
 * @param cast the story's posts and comments
 */
record Audit(Cast cast) {

    void assertSound() {
        List<PostSummary> rows =
                cast.posts.stream().map(id -> cast.scene.head(id).summary()).toList();
        for (BoardKey board : Cast.BOARDS) {
            assertCounts(board, rows);
            assertLists(board, rows);
            assertThat(cast.storage
                            .maintenance()
                            .verify(new BoardRange(board, 0, 1_000))
                            .found())
                    .as("what verify finds on %s", board)
                    .isEmpty();
        }
        rows.forEach(this::assertThread);
    }

    private void assertCounts(BoardKey board, List<PostSummary> rows) {
        List<PostSummary> published = rows.stream()
                .filter(row -> row.number().board().equals(board) && PostListing.isPublished(row))
                .toList();
        long notices = published.stream().filter(row -> row.is(PostFlag.NOTICE)).count();
        Map<Category, Long> byCategory = published.stream()
                .map(PostSummary::category)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Optional<BoardCounts> expected = cast.storage
                .boards()
                .find(board)
                .map(found -> new BoardCounts(published.size() - notices, notices, byCategory));
        assertThat(cast.storage.boards().counts(board))
                .as("counts of %s equal its rows", board)
                .isEqualTo(expected);
    }

    private void assertLists(BoardKey board, List<PostSummary> rows) {
        for (Visibility visibility : Visibility.values()) {
            PostListing listing = PostListing.of(cast.storage, board, visibility, rows);
            listing.assertReadAlike(3);
            listing.assertCategory(Samples.TALK, rows, 2);
        }
    }

    private void assertThread(PostSummary row) {
        List<Comment> comments = commentsOf(row.id());
        assertThat(row.comments())
                .as("comments of %s equal its rows", row.number())
                .isEqualTo(comments.stream()
                        .filter(comment -> comment.status() == ContentStatus.PUBLISHED)
                        .count());
        for (Visibility visibility : Visibility.values()) {
            CommentThread.of(cast.storage, row.id(), visibility, comments).assertReadAlike(2);
        }
    }

    private List<Comment> commentsOf(PostId post) {
        return cast.comments.stream()
                .filter((CommentId id) -> id.post().equals(post))
                .map(id -> cast.scene.found(id).comment())
                .toList();
    }
}
