package dev.madang.forum.examples.boardweb;

import dev.madang.forum.Forum;
import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.StubExchange;
import dev.madang.forum.examples.boardweb.pages.Front;
import dev.madang.forum.examples.boardweb.pages.Site;
import dev.madang.forum.examples.boardweb.session.Secret;
import dev.madang.forum.examples.boardweb.session.Sessions;
import dev.madang.forum.examples.boardweb.session.Staff;
import dev.madang.forum.examples.boardweb.text.Times;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostNumber;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * What a page costs, and how much of it is the engine's: whole pages and the engine's calls for the same pages take turns, in one thread. The rest
 * is the page's own: routing, session, words, template. A program by itself, after {@code mvn package}:
 *
 * <pre>
 * java -cp target/test-classes:target/board-web.jar dev.madang.forum.examples.boardweb.PageCost /tmp/big big
 * </pre>
 *
 * <p>{@code /tmp/big} is a directory that {@code --data} named once, {@code big} a board in it.
 */
public final class PageCost {

    private static final int ROUNDS = 10;
    private static final int PAGES_A_ROUND = 100;
    private static final int WARM_UP = 6;

    private final Actor reader = Actor.guest(ClientAddress.of("192.0.2.7")).userAgent("Mozilla/5.0");
    private final Forum forum;
    private final Front front;
    private final BoardKey board;

    private PageCost(Forum forum, BoardKey board) {
        this.forum = forum;
        this.board = board;
        this.front = new Front(
                forum,
                AccessPolicy.standard(),
                new Sessions(Secret.fresh(), Clock.systemUTC()),
                new Site(
                        new Staff(Set.of(), Map.of()),
                        new Times(Clock.systemUTC(), ZoneId.systemDefault()),
                        Optional.empty()));
    }

    /** The directory, and a board's key. */
    public static void main(String[] args) throws IOException {
        try (Store store = new Database.Files(Path.of(args[0])).open();
                Forum forum = Forum.builder().storage(store.storage()).build()) {
            new PageCost(forum, BoardKey.of(args[1])).run();
        }
    }

    private void run() {
        long pages = forum.posts().list(reader, board, Paging.page(1)).pages();
        long posts = forum.posts()
                .list(reader, board, Paging.page(1))
                .posts()
                .get(0)
                .number()
                .value();
        System.out.printf("%,d posts, %,d pages%n", posts, pages);
        compare("list", pages, n -> page("/boards/" + board + "?page=" + n), this::list);
        compare("post", posts, n -> page("/boards/" + board + "/" + n), this::post);
    }

    private void page(String target) {
        Reply reply = front.answer(StubExchange.get(target));
        if (reply.status() != 200) {
            throw new IllegalStateException(target + ": " + reply.status());
        }
    }

    /** What the page of a list asks the engine for. */
    private void list(long page) {
        Board found = forum.boards().get(reader, board);
        forum.posts().list(reader, found.key(), Paging.page((int) page));
    }

    /** What the page of a post asks the engine for. */
    private void post(long number) {
        Post post = forum.posts()
                .openWithComments(
                        reader, PostNumber.of(board, number), Paging.page(1).size(100))
                .post();
        Board found = forum.boards().get(reader, post.board());
        forum.posts().around(reader, post.id(), found.settings().pageSize());
        forum.posts().pageOf(reader, post.id());
    }

    private static void compare(String what, long max, LongConsumer page, LongConsumer engine) {
        Random random = new Random(1);
        List<Cost> pages = new ArrayList<>();
        List<Cost> engines = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            // Each its own numbers: what one has read is in memory for the other.
            Cost ofEngine = Cost.of(engine, numbers(random, max));
            Cost ofPage = Cost.of(page, numbers(random, max));
            if (round >= WARM_UP) {
                engines.add(ofEngine);
                pages.add(ofPage);
            }
        }
        Cost whole = Cost.median(pages);
        Cost ofEngine = Cost.median(engines);
        System.out.printf(
                "%s: %,.0f pages/s in one thread; CPU of a page %.0f µs, of the engine in it %.0f µs, of the page itself %.0f µs: %.2f of the engine's%n",
                what,
                1e9 / whole.wall(),
                whole.cpu() / 1e3,
                ofEngine.cpu() / 1e3,
                (whole.cpu() - ofEngine.cpu()) / 1e3,
                (whole.cpu() - ofEngine.cpu()) / ofEngine.cpu());
    }

    private static long[] numbers(Random random, long max) {
        return random.longs(PAGES_A_ROUND, 1, max + 1).toArray();
    }

    /**
     * Of one page.
     *
     * @param wall nanoseconds that went by
     * @param cpu nanoseconds that this thread computed
     */
    private record Cost(double wall, double cpu) {

        static Cost of(LongConsumer work, long[] numbers) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            for (long number : numbers) {
                work.accept(number);
            }
            return new Cost(
                    (System.nanoTime() - wall) / (double) numbers.length,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / (double) numbers.length);
        }

        static Cost median(List<Cost> costs) {
            return new Cost(
                    costs.stream()
                            .mapToDouble(Cost::wall)
                            .sorted()
                            .skip(costs.size() / 2)
                            .findFirst()
                            .orElseThrow(),
                    costs.stream()
                            .mapToDouble(Cost::cpu)
                            .sorted()
                            .skip(costs.size() / 2)
                            .findFirst()
                            .orElseThrow());
        }
    }
}
