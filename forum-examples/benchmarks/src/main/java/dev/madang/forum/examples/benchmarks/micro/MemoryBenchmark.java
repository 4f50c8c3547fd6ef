package dev.madang.forum.examples.benchmarks.micro;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Board;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.examples.benchmarks.board.BoardMaker;
import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.storage.TransferItem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The services over the storage in memory: what the rules and checks cost by themselves. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MemoryBenchmark {

    private static final int POSTS = 10_000;
    private static final Actor READER = Actor.guest(ClientAddress.of("182.219.4.103"));

    private final RandomGenerator random = new SplittableRandom(7);
    private final InMemoryForumStorage storage = new InMemoryForumStorage();
    private final Forum forum = Forum.builder().storage(storage).build();
    private final PostId[] lively = new PostId[POSTS / BoardSpec.LIVELY];

    /** Fills a board of ten thousand posts. */
    @Setup(Level.Trial)
    public void fill() {
        BoardSpec spec = new BoardSpec(BoardSpec.FREE, POSTS, 0);
        BoardMaker maker = new BoardMaker(spec);
        storage.transfer()
                .takeIn(List.of(new TransferItem.OfBoard(new Board(spec.key(), spec.settings(), 1, BoardSpec.OPENED))));
        for (long number = 1; number <= POSTS; number++) {
            TransferItem.OfPost post = maker.post(number);
            List<TransferItem> items = new ArrayList<>(List.of(post));
            items.addAll(maker.comments(number));
            storage.transfer().takeIn(items);
            if (number % BoardSpec.LIVELY == 0) {
                lively[(int) (number / BoardSpec.LIVELY) - 1] =
                        forum.posts().get(READER, post.number()).id();
            }
        }
    }

    /** Ends the forum. */
    @TearDown(Level.Trial)
    public void close() {
        forum.close();
    }

    /** Any page of the list. */
    @Benchmark
    public PostPage page() {
        return forum.posts().list(READER, BoardSpec.FREE, Paging.page(1 + random.nextInt(POSTS / BoardSpec.PAGE)));
    }

    /** A post, its view counted. */
    @Benchmark
    public Post post() {
        return forum.posts().open(READER, lively[random.nextInt(lively.length)]);
    }

    /** The first hundred comments of a post. */
    @Benchmark
    public CommentPage comments() {
        return forum.comments()
                .list(
                        READER,
                        lively[random.nextInt(lively.length)],
                        Paging.page(1).size(100));
    }
}
