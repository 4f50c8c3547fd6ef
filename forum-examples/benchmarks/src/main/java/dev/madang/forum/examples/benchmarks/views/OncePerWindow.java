package dev.madang.forum.examples.benchmarks.views;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.view.ViewGate;
import dev.madang.forum.view.ViewRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a reading is a viewer's first of a post in a window: by the engine's gate, and by a cache of Caffeine's under the same bound. Each viewer
 * reads each post twice, in an order that jumps about: every other check is a first view.
 *
 * @param pairs how many pairs of viewer and post there are, a multiple of {@value #VIEWERS} and not of {@value #STRIDE}
 * @param readers how many threads read at once
 */
public record OncePerWindow(int pairs, int readers) {

    private static final int MOST = 1_000_000;
    private static final int VIEWERS = 2_000;
    private static final int STRIDE = 7_919;

    /** Remembers readings. */
    @FunctionalInterface
    private interface Memory {
        boolean isFirst(Actor viewer, PostSummary post, Clock clock);
    }

    /** Hashed well: the hash that a record comes with makes many pairs meet. */
    private record Key(long post, ClientAddress viewer) {
        @Override
        public int hashCode() {
            return Long.hashCode((post << 32 ^ viewer.hashCode()) * 0x9E3779B97F4A7C15L);
        }
    }

    private static Memory gate() {
        ViewGate gate = new ViewGate(
                ViewRule.STANDARD.remembering(MOST),
                new InMemoryForumStorage().views(),
                FingerprintKey.of(new byte[32]),
                new SecureRandom());
        return gate::counts;
    }

    private static Memory cache() {
        Cache<Key, Boolean> cache = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofDays(1))
                .build();
        return (viewer, post, clock) ->
                cache.asMap().putIfAbsent(new Key(post.id().value(), viewer.address()), true) == null;
    }

    /** Checks a second by the engine. */
    public double checked() throws Exception {
        return rate(gate());
    }

    /** Checks a second with Caffeine. */
    public double cached() throws Exception {
        return rate(cache());
    }

    /** Bytes of the heap that a remembered view takes, by the engine. */
    public double checkedBytes() {
        return bytes(gate());
    }

    /** Bytes of the heap that a remembered view takes with Caffeine; posts and addresses are not among them. */
    public double cachedBytes() {
        return bytes(cache());
    }

    private Actor[] viewers() {
        return IntStream.range(0, VIEWERS)
                .mapToObj(i -> Actor.guest(address(i * 0x9E3779B1)))
                .toArray(Actor[]::new);
    }

    private static ClientAddress address(int bits) {
        return ClientAddress.of(
                (bits >>> 24) + "." + (bits >>> 16 & 0xFF) + "." + (bits >>> 8 & 0xFF) + "." + (bits & 0xFF));
    }

    private PostSummary[] posts() {
        return IntStream.range(0, pairs / VIEWERS).mapToObj(OncePerWindow::post).toArray(PostSummary[]::new);
    }

    private static PostSummary post(int number) {
        return new PostSummary(
                PostId.of(number + 1L),
                new PostNumber(BoardKey.of("free"), number + 1L),
                "점심 뭐 드셨나요?",
                new Author(Optional.empty(), Optional.empty()),
                Optional.empty(),
                Set.of(),
                ContentStatus.PUBLISHED,
                Instant.EPOCH,
                0,
                0);
    }

    private double rate(Memory memory) throws Exception {
        Actor[] viewers = viewers();
        PostSummary[] posts = posts();
        Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        long begun = System.nanoTime();
        long first = AtOnce.read(readers, reader -> () -> {
                    long found = 0;
                    for (long i = reader; i < 2L * pairs; i += readers) {
                        int pair = (int) (i * STRIDE % pairs);
                        found += memory.isFirst(viewers[pair % VIEWERS], posts[pair / VIEWERS], clock) ? 1 : 0;
                    }
                    return found;
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        double seconds = (System.nanoTime() - begun) / 1e9;
        checkAll(first);
        return 2 * pairs / seconds;
    }

    private void checkAll(long first) {
        if (first != pairs) {
            throw new IllegalStateException(first + " first views of " + pairs);
        }
    }

    private double bytes(Memory memory) {
        Actor[] viewers = viewers();
        PostSummary[] posts = posts();
        Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        long before = usedHeap();
        int remembered = 0;
        for (int pair = 0; pair < pairs; pair++) {
            remembered += memory.isFirst(viewers[pair % VIEWERS], posts[pair / VIEWERS], clock) ? 1 : 0;
        }
        long used = usedHeap() - before;
        checkAll(remembered + (memory.isFirst(viewers[0], posts[0], clock) ? 1 : 0));
        return (double) used / remembered;
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
