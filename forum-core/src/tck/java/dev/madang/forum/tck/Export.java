package dev.madang.forum.tck;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.TransferItem.OfComment;
import dev.madang.forum.storage.TransferItem.OfPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All of a board as it goes out, in batches.
 *
 * @param posts its posts
 * @param formerNumbers those of each post; they have no order
 * @param comments its comments
 */
record Export(List<OfPost> posts, List<Set<PostNumber>> formerNumbers, List<OfComment> comments) {

    static Export of(ForumStorage storage, BoardKey board, int limit) {
        List<OfPost> posts = new ArrayList<>();
        List<OfPost> some;
        do {
            long after =
                    posts.isEmpty() ? 0 : posts.get(posts.size() - 1).number().value();
            some = storage.transfer().posts(new ExportQuery(board, after, 0, limit));
            posts.addAll(some);
        } while (some.size() == limit);
        return new Export(
                posts.stream().map(post -> post.withFormerNumbers(List.of())).toList(),
                posts.stream().map(post -> Set.copyOf(post.formerNumbers())).toList(),
                comments(storage, board, limit));
    }

    private static List<OfComment> comments(ForumStorage storage, BoardKey board, int limit) {
        List<OfComment> comments = new ArrayList<>();
        List<OfComment> some;
        do {
            OfComment last = comments.isEmpty() ? null : comments.get(comments.size() - 1);
            some = storage.transfer()
                    .comments(new ExportQuery(
                            board, last == null ? 0 : last.post().value(), last == null ? 0 : last.number(), limit));
            comments.addAll(some);
        } while (some.size() == limit);
        return comments;
    }
}
