package dev.madang.forum.examples.benchmarks.board;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes posts and comments. Each post has a seed of its own, so any of them can be made alone.
 *
 * <p>Of the posts 3 in 100 are deleted, 1 in 100 is secret, 5 in all are notices; views fall off by Zipf's law; 3 in 10 are by one of a few
 * thousand members, by Zipf's law too. Of the comments 1 in 5 is a reply, 2 in 100 are deleted.
 */
public final class BoardMaker {

    private static final long SEED = 2026_11_23;
    private static final int MOST_VIEWED = 200_000;
    private static final int MEMBERS = 5_000;

    private final BoardSpec spec;
    private final Duration pace;

    /** Makes what is on {@code spec}. */
    public BoardMaker(BoardSpec spec) {
        this.spec = spec;
        this.pace = Duration.ofDays(18 * 365).dividedBy(Math.max(1, spec.posts()));
    }

    /** The post with this number. */
    public TransferItem.OfPost post(long number) {
        RandomGenerator random = random(number);
        Words words = new Words(random);
        PostState state = state(number, random);
        boolean secret = state.flags().contains(PostFlag.SECRET);
        Optional<Category> category = random.nextInt(10) < 6
                ? Optional.empty()
                : Optional.of(BoardSpec.CATEGORIES.get(random.nextInt(BoardSpec.CATEGORIES.size())));
        return new TransferItem.OfPost(
                PostNumber.of(spec.key(), number),
                new PostContent(words.title(), words.body(), category, secret ? Secrecy.SECRET : Secrecy.OPEN),
                state,
                signature(random, words),
                new TransferItem.Dates(writtenAt(number), Optional.empty(), 1),
                zipf(random, MOST_VIEWED),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** The comments of the post with this number, in the order of their numbers. */
    public List<TransferItem.OfComment> comments(long number) {
        RandomGenerator random = random(-number);
        Words words = new Words(random);
        int count = count(number, random);
        List<TransferItem.OfComment> comments = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            comments.add(comment(number, comments, random, words));
        }
        return comments;
    }

    private TransferItem.OfComment comment(
            long post, List<TransferItem.OfComment> before, RandomGenerator random, Words words) {
        int number = before.size() + 1;
        boolean isReply = number > 1 && random.nextInt(5) == 0;
        TransferItem.OfComment near = isReply ? before.get(Math.max(0, number - 2 - random.nextInt(3))) : null;
        OptionalInt parent = near == null
                ? OptionalInt.empty()
                : OptionalInt.of(near.parent().orElse(near.number()));
        ContentStatus status = random.nextInt(50) == 0 ? ContentStatus.DELETED : ContentStatus.PUBLISHED;
        return new TransferItem.OfComment(
                PostNumber.of(spec.key(), post),
                number,
                parent,
                new CommentContent(words.comment(), Secrecy.OPEN),
                status,
                ContentStatus.PUBLISHED,
                signature(random, words),
                new TransferItem.Dates(writtenAt(post).plusSeconds(60L * number), Optional.empty(), 1));
    }

    private int count(long number, RandomGenerator random) {
        if (spec.threadLength() > 0) {
            return spec.threadLength();
        }
        if (number % BoardSpec.LIVELY == 0) {
            return BoardSpec.LIVELY_COMMENTS;
        }
        return random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 0;
    }

    private PostState state(long number, RandomGenerator random) {
        Set<PostFlag> flags = EnumSet.noneOf(PostFlag.class);
        if (random.nextInt(100) == 0) {
            flags.add(PostFlag.SECRET);
        }
        if (spec.posts() >= 5 && number % (spec.posts() / 5) == 0) {
            flags.add(PostFlag.NOTICE);
        }
        boolean lively = number % BoardSpec.LIVELY == 0;
        boolean deleted = !lively && spec.threadLength() == 0 && random.nextInt(100) < 3;
        ContentStatus status = deleted ? ContentStatus.DELETED : ContentStatus.PUBLISHED;
        return new PostState(status, ContentStatus.PUBLISHED, flags);
    }

    private static TransferItem.Signature signature(RandomGenerator random, Words words) {
        Optional<MemberId> member =
                random.nextInt(10) < 3 ? Optional.of(MemberId.of("member-" + zipf(random, MEMBERS))) : Optional.empty();
        String address = (1 + random.nextInt(223)) + "." + random.nextInt(256) + ".xxx." + random.nextInt(256);
        return new TransferItem.Signature(
                new Author(member, Optional.of(Nickname.of(words.nickname()))),
                Optional.of(MaskedAddress.parse(address)));
    }

    /** From 1 to {@code most}: n with a probability that falls as 1 / n. */
    private static int zipf(RandomGenerator random, int most) {
        return (int) Math.pow(most, random.nextDouble());
    }

    private Instant writtenAt(long number) {
        return BoardSpec.OPENED.plus(pace.multipliedBy(number).truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }

    private RandomGenerator random(long number) {
        return new SplittableRandom(SEED + 31L * spec.key().hashCode() + (number << 20));
    }
}
