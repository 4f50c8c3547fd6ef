package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.examples.benchmarks.Arguments;
import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.database.Servers;
import dev.madang.forum.examples.benchmarks.database.Store;
import dev.madang.forum.examples.benchmarks.load.Loader;
import dev.madang.forum.examples.benchmarks.run.Operation;
import dev.madang.forum.examples.benchmarks.run.Plan;
import dev.madang.forum.examples.benchmarks.run.Report;
import dev.madang.forum.examples.benchmarks.run.Side;
import dev.madang.forum.examples.benchmarks.run.Timing;
import dev.madang.forum.examples.benchmarks.run.Turns;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What figures are taken with: where, how long, and who is told. */
public final class Bench implements AutoCloseable {

    private static final Plan USUAL = new Plan(Duration.ofSeconds(9), 5, Duration.ofMillis(600), 1);
    private static final Plan QUICK = new Plan(Duration.ofMillis(5), 1, Duration.ofMillis(5), 1);

    /** For two sides that run the same code, so that one warms the other. */
    private static final Plan ALIKE = new Plan(Duration.ofSeconds(2), 5, Duration.ofMillis(600), 1);

    private final Arguments arguments;
    private final Servers servers;
    private final Report report;
    private final Map<Store, Ours> forums = new LinkedHashMap<>();
    private final Map<String, Store> stores = new ConcurrentHashMap<>();

    /** Takes figures as {@code arguments} want them. */
    public Bench(Arguments arguments, Servers servers, Report report) {
        this.arguments = arguments;
        this.servers = servers;
        this.report = report;
    }

    boolean wants(String figure) {
        return arguments.wants(figure);
    }

    boolean isQuick() {
        return arguments.isQuick();
    }

    Report report() {
        return report;
    }

    /** The database that a figure is taken on. */
    Database on(Database meant) {
        return arguments.database().orElse(meant);
    }

    int posts() {
        return arguments.posts();
    }

    /** As many posts as asked for, but at most {@code most}. */
    int posts(int most) {
        return Math.min(arguments.posts(), most);
    }

    /** The forum on a board of this size, which is made where it is not there yet. */
    Ours ours(Database database, int posts) throws Exception {
        Store store = board(database, posts);
        Ours ours = forums.get(store);
        if (ours == null) {
            ours = new Ours(store);
            forums.put(store, ours);
        }
        return ours;
    }

    @Override
    public void close() {
        forums.values().forEach(Ours::close);
    }

    /** A board of this size, made where it is not there yet. */
    public Store board(Database database, int posts) throws Exception {
        Store store = tables(database, "p" + posts + "_");
        if (store.number("SELECT COUNT(*) FROM {p}board") == 0) {
            report.remark("filling " + database + " with " + posts + " posts");
            Loader loader = new Loader(store);
            for (BoardSpec spec : BoardSpec.forum(posts)) {
                loader.load(spec);
            }
            settle(store);
        }
        return store;
    }

    /** Tables that begin with {@code prefix}, perhaps empty. */
    Store tables(Database database, String prefix) {
        return stores.computeIfAbsent(database + prefix, key -> Store.open(database, servers.pool(database), prefix));
    }

    /** Lets the database see to what it would in time. */
    private static void settle(Store store) throws Exception {
        switch (store.database()) {
            case POSTGRESQL -> store.run("VACUUM ANALYZE");
            case MARIADB ->
                store.run(
                        "ANALYZE TABLE {p}post",
                        "ANALYZE TABLE {p}comment",
                        "ANALYZE TABLE {p}post_tally",
                        "ANALYZE TABLE {p}span");
            case H2 -> store.run("ANALYZE");
        }
    }

    /** Runs sides in turn, and reports what they took under the figure's name. */
    List<Timing> run(String figure, int threads, Side... sides) throws Exception {
        return run(figure, (isQuick() ? QUICK : USUAL).threads(isQuick() ? Math.min(2, threads) : threads), sides);
    }

    /** The same for sides that run the same code on one thread. */
    List<Timing> runAlike(String figure, Side... sides) throws Exception {
        return run(figure, isQuick() ? QUICK : ALIKE, sides);
    }

    private List<Timing> run(String figure, Plan plan, Side... sides) throws Exception {
        List<Timing> timings = new Turns(plan).run(List.of(sides));
        report.times(figure, timings);
        return timings;
    }

    /** How many times as many operations a second as theirs, by ours. */
    void throughput(String figure, int threads, Operation ours, Side theirs) throws Exception {
        List<Timing> timings = run(figure, threads, new Side("ours", ours), theirs);
        report.ratio(figure, timings.get(0).throughputOver(timings.get(1)));
    }

    /** How many times as fast as theirs at the median, by one thread. */
    void speed(String figure, Operation ours, Side theirs) throws Exception {
        List<Timing> timings = run(figure, 1, new Side("ours", ours), theirs);
        report.ratio(figure, timings.get(0).speedOver(timings.get(1)));
    }
}
