package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static dev.madang.forum.jdbc.Fixtures.NOW;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A board of a thousand posts whose numbers reach over many blocks and several regions of counts: one in five is deleted, a few are notices, and a
 * whole region in its midst has none.
 */
final class DeepBoard {

    private static final int POSTS = 1_000;
    private static final int GAP = 40_000;

    private DeepBoard() {}

    static void fill(ForumStorage storage) {
        Fixtures.board(storage);
        storage.transfer()
                .takeIn(IntStream.rangeClosed(1, POSTS)
                        .mapToObj(DeepBoard::post)
                        .toList());
    }

    /** The numbers of a page, as they should be. */
    static List<Long> page(Visibility visibility, int page, int size) {
        IntPredicate listed = visibility == Visibility.EVERYTHING
                ? i -> true
                : i -> status(i) == ContentStatus.PUBLISHED && flags(i).isEmpty();
        return numbers(listed).stream().skip((page - 1L) * size).limit(size).toList();
    }

    static List<Long> notices() {
        return numbers(i -> status(i) == ContentStatus.PUBLISHED && !flags(i).isEmpty());
    }

    private static List<Long> numbers(IntPredicate which) {
        return IntStream.iterate(POSTS, i -> i > 0, i -> i - 1)
                .filter(which)
                .mapToObj(DeepBoard::number)
                .toList();
    }

    private static long number(int i) {
        return i * 7L + (i > POSTS / 2 ? GAP : 0);
    }

    private static ContentStatus status(int i) {
        return i % 5 == 0 ? ContentStatus.DELETED : ContentStatus.PUBLISHED;
    }

    private static Set<PostFlag> flags(int i) {
        return i % 301 == 1 ? Set.of(PostFlag.NOTICE) : Set.of();
    }

    private static TransferItem post(int i) {
        return new TransferItem.OfPost(
                PostNumber.of(FREE, number(i)),
                new PostContent("글 " + i, "본문", Optional.empty(), Secrecy.OPEN),
                new PostState(status(i), ContentStatus.PUBLISHED, flags(i)),
                new TransferItem.Signature(
                        new Author(Optional.empty(), Optional.of(Nickname.of("시사"))), Optional.empty()),
                new TransferItem.Dates(NOW.minusSeconds(POSTS - i), Optional.empty(), 1),
                0,
                Optional.empty(),
                List.of(),
                List.of());
    }
}
