package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.HOUR;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewBucket;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import dev.madang.forum.storage.ViewTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link ViewStorage}. */
public abstract class ViewStorageContract extends StorageContract {

    private static final NodeId NODE = new NodeId("node-1");
    private static final long DAY = ViewBucket.DAY.of(HOUR);

    private List<PostId> ids;

    @BeforeEach
    final void storePosts() {
        scene.board(FREE);
        scene.board(QNA);
        ids = scene.posts(FREE, 4).stream().map(AllottedPost::id).sorted().toList();
    }

    private ViewStorage views() {
        return storage.views();
    }

    private PostId id(int i) {
        return ids.get(i);
    }

    private PostId unknown() {
        return PostId.of(id(3).value() + 1_000_000);
    }

    private static Instant hour(long hour) {
        return Instant.EPOCH.plus(Duration.ofHours(hour));
    }

    private List<BucketViews> history(PostId post) {
        return views().history(new HistoryQuery(post, new BucketRange(ViewBucket.HOUR, HOUR - 1_000, HOUR + 1_000)));
    }

    private List<BucketViews> days(PostId post) {
        return views().history(new HistoryQuery(post, new BucketRange(ViewBucket.DAY, DAY - 1_000, DAY + 1_000)));
    }

    private Map<PostId, Long> totals(Set<PostId> posts) {
        return views().totals(NODE, posts).views();
    }

    private boolean apply(NodeId node, long sequence, ViewCount... counts) {
        return views().apply(new ViewFlush(node, sequence, List.of(counts)));
    }

    @Nested
    @DisplayName("ViewStorage.apply")
    class Apply {

        @Test
        @DisplayName("“Adds the counts of a flush to totals, hours and days of UTC”")
        void addsCounts() {
            assertThat(apply(
                            NODE,
                            1,
                            new ViewCount(id(0), HOUR, 3),
                            new ViewCount(id(0), HOUR + 1, 4),
                            new ViewCount(id(2), HOUR, 5)))
                    .isTrue();
            assertThat(apply(NODE, 2, new ViewCount(id(0), HOUR + 1, 10), new ViewCount(id(1), HOUR, 1)))
                    .isTrue();

            assertThat(totals(Set.copyOf(ids))).isEqualTo(Map.of(id(0), 17L, id(1), 1L, id(2), 5L, id(3), 0L));
            assertThat(history(id(0))).containsExactly(new BucketViews(HOUR, 3), new BucketViews(HOUR + 1, 14));
            assertThat(days(id(0))).containsExactly(new BucketViews(DAY, 17));
            assertThat(scene.head(id(0)).summary().views()).isEqualTo(17);
        }

        @Test
        @DisplayName(
                "“Does nothing when the node's last sequence is the flush's or higher: then it was applied before”")
        void appliesAFlushOnce() {
            apply(NODE, 1, new ViewCount(id(0), HOUR, 3));
            apply(NODE, 2, new ViewCount(id(0), HOUR, 4));

            assertThat(apply(NODE, 2, new ViewCount(id(0), HOUR, 4))).isFalse();
            assertThat(apply(NODE, 1, new ViewCount(id(0), HOUR, 3))).isFalse();

            assertThat(totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 7L));
            assertThat(history(id(0))).containsExactly(new BucketViews(HOUR, 7));
            assertThat(views().lastSequence(NODE)).isEqualTo(2);
        }

        @Test
        @DisplayName("“and remembers its sequence”, without counts and beyond a gap too")
        void remembersTheSequence() {
            assertThat(apply(NODE, 1)).isTrue();
            assertThat(views().lastSequence(NODE)).isEqualTo(1);
            assertThat(apply(NODE, 7, new ViewCount(id(0), HOUR, 1))).isTrue();
            assertThat(views().lastSequence(NODE)).isEqualTo(7);
            assertThat(apply(NODE, 6, new ViewCount(id(0), HOUR, 1))).isFalse();
        }

        @Test
        @DisplayName("“1, 2, 3… for each node”")
        void countsSequencesByNode() {
            List<NodeId> nodes = List.of("node-1", "node-2", "Node-1", "node-1 ", "🌳".repeat(60)).stream()
                    .map(NodeId::new)
                    .toList();

            assertThat(nodes).allSatisfy(node -> {
                assertThat(views().lastSequence(node)).isZero();
                assertThat(apply(node, 1, new ViewCount(id(0), HOUR, 1))).isTrue();
                assertThat(views().lastSequence(node)).isEqualTo(1);
            });
            assertThat(totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 5L));
        }

        @Test
        @DisplayName("“Counts of posts that are not there are left out”, and the others are added")
        void leavesOutUnknownPosts() {
            assertThat(apply(NODE, 1, new ViewCount(id(0), HOUR, 1), new ViewCount(unknown(), HOUR, 9)))
                    .isTrue();

            assertThat(totals(Set.of(id(0), unknown()))).isEqualTo(Map.of(id(0), 1L));
            assertThat(history(unknown())).isEmpty();
            assertThat(views().lastSequence(NODE)).isEqualTo(1);
        }

        @Test
        @DisplayName("Posts in any status are counted, wherever they moved, and their versions stay")
        void countsHiddenPosts() {
            scene.state(id(0), ContentStatus.DELETED);
            scene.state(id(1), ContentStatus.PURGED);
            scene.move(id(2), QNA);
            apply(NODE, 1, new ViewCount(id(0), HOUR, 1), new ViewCount(id(1), HOUR, 2), new ViewCount(id(2), HOUR, 3));

            assertThat(totals(Set.copyOf(ids))).isEqualTo(Map.of(id(0), 1L, id(1), 2L, id(2), 3L, id(3), 0L));
            assertThat(scene.head(id(0)).version()).isEqualTo(2);
        }

        @Test
        @DisplayName("Counts beyond 32 bits, and flushes of many posts, are added whole")
        void addsLargeCounts() {
            apply(NODE, 1, new ViewCount(id(0), HOUR, 3_000_000_000L));
            apply(NODE, 2, new ViewCount(id(0), HOUR, 3_000_000_000L));
            List<PostId> many = scene.posts(FREE, 300).stream()
                    .map(AllottedPost::id)
                    .sorted()
                    .toList();
            views().apply(new ViewFlush(
                    NODE,
                    3,
                    many.stream().map(post -> new ViewCount(post, HOUR, 2)).toList()));

            assertThat(totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 6_000_000_000L));
            assertThat(totals(Set.copyOf(many)))
                    .hasSize(300)
                    .allSatisfy((post, count) -> assertThat(count).isEqualTo(2));
        }
    }

    @Nested
    @DisplayName("ViewStorage.firstView")
    class FirstViews {

        @Test
        @DisplayName("“whether this is the first time that it is remembered”, for each post, viewer and window")
        void isTrueOnce() {
            FirstView view = new FirstView(id(0), viewer(1), hour(HOUR));

            assertThat(views().firstView(view)).isTrue();
            assertThat(views().firstView(view)).isFalse();
            assertThat(views().firstView(new FirstView(id(1), viewer(1), hour(HOUR))))
                    .isTrue();
            assertThat(views().firstView(new FirstView(id(0), viewer(2), hour(HOUR))))
                    .isTrue();
            assertThat(views().firstView(new FirstView(id(0), viewer(1), hour(HOUR + 1))))
                    .isTrue();
            assertThat(views().firstView(
                                    new FirstView(id(0), viewer(1), hour(HOUR).minusNanos(1_000))))
                    .isTrue();
            assertThat(views().firstView(view)).isFalse();
        }

        @Test
        @DisplayName("It counts nothing")
        void countsNothing() {
            views().firstView(new FirstView(id(0), viewer(1), hour(HOUR)));

            assertThat(totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 0L));
        }
    }

    @Nested
    @DisplayName("ViewStorage.totals")
    class Totals {

        @Test
        @DisplayName("“The totals of these posts; a post that is not there is left out”")
        void areOfThesePosts() {
            apply(NODE, 1, new ViewCount(id(0), HOUR, 3));

            assertThat(totals(Set.of(id(0), id(1), unknown()))).isEqualTo(Map.of(id(0), 3L, id(1), 0L));
            assertThat(totals(Set.of())).isEmpty();
        }
    }

    @Nested
    @DisplayName("ViewStorage.totals, with a node")
    class TotalsAndSequence {

        @Test
        @DisplayName("“the sequence of the last flush of node that is in them”, also where no post is")
        void tellTheSequence() {
            assertThat(views().totals(NODE, Set.of(id(0)))).isEqualTo(new ViewTotals(0, Map.of(id(0), 0L)));
            apply(NODE, 3, new ViewCount(id(0), HOUR, 3));
            apply(new NodeId("node-2"), 9, new ViewCount(id(0), HOUR, 4));

            assertThat(views().totals(NODE, Set.of(id(0)))).isEqualTo(new ViewTotals(3, Map.of(id(0), 7L)));
            assertThat(views().totals(NODE, Set.of(unknown()))).isEqualTo(new ViewTotals(3, Map.of()));
            assertThat(views().totals(NODE, Set.of())).isEqualTo(new ViewTotals(3, Map.of()));
        }
    }

    @Nested
    @DisplayName("ViewStorage.mostRead")
    class Most {

        private List<MostRead> mostRead(Set<BoardKey> boards, long from, long to, int limit) {
            return views().mostRead(new MostReadQuery(boards, from, to, limit));
        }

        private MostRead row(int i, long count) {
            return new MostRead(scene.head(id(i)).summary(), count);
        }

        @Test
        @DisplayName("“viewed most in a span of hours, most first, then the higher id first”")
        void ordersByViewsThenId() {
            apply(
                    NODE,
                    1,
                    new ViewCount(id(0), HOUR, 5),
                    new ViewCount(id(0), HOUR + 2, 100),
                    new ViewCount(id(1), HOUR - 1, 100),
                    new ViewCount(id(1), HOUR, 2),
                    new ViewCount(id(1), HOUR + 1, 3),
                    new ViewCount(id(2), HOUR + 1, 6));

            assertThat(mostRead(Set.of(FREE), HOUR, HOUR + 2, 10)).containsExactly(row(2, 6), row(1, 5), row(0, 5));
            assertThat(mostRead(Set.of(FREE), HOUR, HOUR + 2, 2)).containsExactly(row(2, 6), row(1, 5));
            assertThat(mostRead(Set.of(FREE), HOUR, HOUR, 10)).isEmpty();
        }

        @Test
        @DisplayName("“Whole days of UTC within it are counted by their days, and what is left at its ends by hours”")
        void countsDaysAndHours() {
            long midnight = 24 * (DAY + 1);
            apply(
                    NODE,
                    1,
                    new ViewCount(id(0), midnight - 1, 1),
                    new ViewCount(id(0), midnight + 5, 10),
                    new ViewCount(id(0), midnight + 24 + 5, 100),
                    new ViewCount(id(0), midnight + 48, 1_000),
                    new ViewCount(id(1), midnight - 2, 5_000),
                    new ViewCount(id(1), midnight, 2));

            assertThat(mostRead(Set.of(FREE), midnight - 1, midnight + 49, 10))
                    .containsExactly(row(0, 1_111), row(1, 2));
            assertThat(mostRead(Set.of(FREE), midnight, midnight + 48, 10)).containsExactly(row(0, 110), row(1, 2));
            assertThat(mostRead(Set.of(FREE), midnight - 2, midnight + 24, 10))
                    .containsExactly(row(1, 5_002), row(0, 11));
            views().prune(new PruneViews(hour(midnight + 100), hour(0), hour(0), 100));
            assertThat(mostRead(Set.of(FREE), midnight - 1, midnight + 49, 10)).containsExactly(row(0, 110), row(1, 2));
        }

        @Test
        @DisplayName("Many posts read alike, on two boards and over many days, are ranked as one by one they would be")
        void ranksManyPostsReadAlike() {
            List<PostId> many = new ArrayList<>();
            scene.posts(FREE, 60).forEach(post -> many.add(post.id()));
            scene.posts(QNA, 60).forEach(post -> many.add(post.id()));
            many.sort(Comparator.naturalOrder());
            Map<PostId, Long> sums = new HashMap<>();
            List<ViewCount> counts = new ArrayList<>();
            for (int i = 0; i < many.size(); i++) {
                for (int day = 0; day < 4; day++) {
                    long count = 1 + (i * 7 + day * 13) % 11 + (i % 17 == 0 ? 40 : 0);
                    counts.add(new ViewCount(many.get(i), 24 * (DAY + day) + i % 5, count));
                    sums.merge(many.get(i), count, Long::sum);
                }
            }
            views().apply(new ViewFlush(NODE, 1, counts));
            List<PostId> expected = many.stream()
                    .sorted(Comparator.comparing((PostId post) -> sums.getOrDefault(post, 0L))
                            .thenComparing(Comparator.naturalOrder())
                            .reversed())
                    .limit(30)
                    .toList();

            assertThat(mostRead(Set.of(FREE, QNA), 24 * DAY, 24 * (DAY + 4), 30))
                    .extracting(read -> read.post().id())
                    .isEqualTo(expected);
            assertThat(mostRead(Set.of(QNA), 24 * DAY, 24 * (DAY + 4), 200))
                    .allSatisfy(read -> assertThat(read.views())
                            .isEqualTo(sums.get(read.post().id())))
                    .hasSize(60);
        }

        @Test
        @DisplayName("“The published posts of some boards”: no hidden post, and no post of another board")
        void showsNothingHidden() {
            ids.forEach(post -> scene.view(post, HOUR, 1));
            scene.state(id(0), ContentStatus.DELETED);
            scene.state(id(1), ContentStatus.PUBLISHED, PostFlag.NOTICE);
            scene.move(id(2), QNA);

            assertThat(mostRead(Set.of(FREE), HOUR, HOUR + 1, 10)).containsExactly(row(3, 1), row(1, 1));
            assertThat(mostRead(Set.of(QNA), HOUR, HOUR + 1, 10)).containsExactly(row(2, 1));
            assertThat(mostRead(Set.of(FREE, QNA, NOWHERE), HOUR, HOUR + 1, 10))
                    .containsExactly(row(3, 1), row(2, 1), row(1, 1));
            assertThat(mostRead(Set.of(NOWHERE), HOUR, HOUR + 1, 10)).isEmpty();
            assertThat(mostRead(Set.of(), HOUR, HOUR + 1, 10)).isEmpty();
        }
    }

    @Nested
    @DisplayName("ViewStorage.history")
    class History {

        @Test
        @DisplayName("“Views of one post by hour in a span of hours, in order; hours without any are left out”")
        void isInOrder() {
            for (long hour : new long[] {HOUR + 9, HOUR, HOUR + 4, HOUR - 1, HOUR + 10, HOUR + 4}) {
                scene.view(id(0), hour, 2);
                scene.view(id(1), hour, 1);
            }

            assertThat(views().history(new HistoryQuery(id(0), new BucketRange(ViewBucket.HOUR, HOUR, HOUR + 10))))
                    .containsExactly(
                            new BucketViews(HOUR, 2), new BucketViews(HOUR + 4, 4), new BucketViews(HOUR + 9, 2));
            assertThat(views().history(new HistoryQuery(unknown(), new BucketRange(ViewBucket.HOUR, HOUR, HOUR + 10))))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("ViewStorage.prune")
    class Prune {

        @BeforeEach
        void view() {
            for (int i = 0; i < 4; i++) {
                scene.view(id(0), HOUR + i, 1);
                views().firstView(new FirstView(id(0), viewer(i), hour(HOUR + i)));
            }
        }

        @Test
        @DisplayName(
                "“Forgets hours, days and first views that began before the given times; totals stay, and hours and days do without each other”")
        void forgetsWhatIsOld() {
            assertThat(views().prune(new PruneViews(hour(HOUR + 2), hour(0), hour(HOUR + 1), 100)))
                    .as("rows that went: two hours, one first view")
                    .isEqualTo(3);

            assertThat(history(id(0))).containsExactly(new BucketViews(HOUR + 2, 1), new BucketViews(HOUR + 3, 1));
            assertThat(IntStream.range(0, 4)
                            .mapToObj(i -> views().firstView(new FirstView(id(0), viewer(i), hour(HOUR + i)))))
                    .containsExactly(true, false, false, false);
            assertThat(totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 4L));
        }

        @Test
        @DisplayName(
                "“began before”: an hour that began a microsecond after the time stays, one that began before goes")
        void comparesBeginnings() {
            views().prune(new PruneViews(hour(HOUR + 1).plusNanos(1_000), hour(0), hour(HOUR), 100));
            assertThat(history(id(0))).hasSize(2);

            views().prune(new PruneViews(hour(HOUR + 3).minusNanos(1_000), hour(0), hour(HOUR), 100));
            assertThat(history(id(0))).containsExactly(new BucketViews(HOUR + 3, 1));
        }

        @Test
        @DisplayName("“Answers how many rows went, at most limit”")
        void goesInBatches() {
            PruneViews all = new PruneViews(hour(HOUR + 9), hour(24 * (DAY + 1)), hour(HOUR + 9), 3);

            assertThat(List.of(views().prune(all), views().prune(all), views().prune(all), views().prune(all)))
                    .as("four hours, a day, four first views")
                    .containsExactly(3, 3, 3, 0);
            assertThat(history(id(0))).isEmpty();
            assertThat(days(id(0))).isEmpty();
        }

        @Test
        @DisplayName("“hours and days do without each other”")
        void forgetsDaysApart() {
            scene.view(id(0), HOUR + 48, 5);
            views().prune(new PruneViews(hour(HOUR + 100), hour(0), hour(0), 100));
            assertThat(history(id(0))).isEmpty();
            assertThat(days(id(0))).containsExactly(new BucketViews(DAY, 4), new BucketViews(DAY + 2, 5));

            assertThat(views().prune(new PruneViews(hour(0), hour(24 * (DAY + 2)), hour(0), 100)))
                    .isEqualTo(1);
            assertThat(days(id(0))).containsExactly(new BucketViews(DAY + 2, 5));
            assertThat(totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 9L));
        }

        @Test
        @DisplayName("Sequences are not forgotten")
        void keepsSequences() {
            apply(NODE, 5);
            views().prune(new PruneViews(hour(HOUR + 9), hour(HOUR + 9), hour(HOUR + 9), 100));

            assertThat(views().lastSequence(NODE)).isEqualTo(5);
        }
    }
}
