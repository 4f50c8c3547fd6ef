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
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.HourlyViews;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import java.time.Duration;
import java.time.Instant;
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

    private List<HourlyViews> history(PostId post) {
        return views().history(new HistoryQuery(post, HOUR - 1_000, HOUR + 1_000));
    }

    private boolean apply(NodeId node, long sequence, ViewCount... counts) {
        return views().apply(new ViewFlush(node, sequence, List.of(counts)));
    }

    @Nested
    @DisplayName("ViewStorage.apply")
    class Apply {

        @Test
        @DisplayName("“Adds the counts of a flush to totals and hours”")
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

            assertThat(views().totals(Set.copyOf(ids))).isEqualTo(Map.of(id(0), 17L, id(1), 1L, id(2), 5L, id(3), 0L));
            assertThat(history(id(0))).containsExactly(new HourlyViews(HOUR, 3), new HourlyViews(HOUR + 1, 14));
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

            assertThat(views().totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 7L));
            assertThat(history(id(0))).containsExactly(new HourlyViews(HOUR, 7));
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
            assertThat(views().totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 5L));
        }

        @Test
        @DisplayName("“Counts of posts that are not there are left out”, and the others are added")
        void leavesOutUnknownPosts() {
            assertThat(apply(NODE, 1, new ViewCount(id(0), HOUR, 1), new ViewCount(unknown(), HOUR, 9)))
                    .isTrue();

            assertThat(views().totals(Set.of(id(0), unknown()))).isEqualTo(Map.of(id(0), 1L));
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

            assertThat(views().totals(Set.copyOf(ids))).isEqualTo(Map.of(id(0), 1L, id(1), 2L, id(2), 3L, id(3), 0L));
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

            assertThat(views().totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 6_000_000_000L));
            assertThat(views().totals(Set.copyOf(many)))
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

            assertThat(views().totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 0L));
        }
    }

    @Nested
    @DisplayName("ViewStorage.totals")
    class Totals {

        @Test
        @DisplayName("“The totals of these posts; a post that is not there is left out”")
        void areOfThesePosts() {
            apply(NODE, 1, new ViewCount(id(0), HOUR, 3));

            assertThat(views().totals(Set.of(id(0), id(1), unknown()))).isEqualTo(Map.of(id(0), 3L, id(1), 0L));
            assertThat(views().totals(Set.of())).isEmpty();
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

            assertThat(views().history(new HistoryQuery(id(0), HOUR, HOUR + 10)))
                    .containsExactly(
                            new HourlyViews(HOUR, 2), new HourlyViews(HOUR + 4, 4), new HourlyViews(HOUR + 9, 2));
            assertThat(views().history(new HistoryQuery(unknown(), HOUR, HOUR + 10)))
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
        @DisplayName("“Forgets hours and first views that began before the given times; totals stay”")
        void forgetsWhatIsOld() {
            assertThat(views().prune(new PruneViews(hour(HOUR + 2), hour(HOUR + 1), 100)))
                    .as("rows that went: two hours, one first view")
                    .isEqualTo(3);

            assertThat(history(id(0))).containsExactly(new HourlyViews(HOUR + 2, 1), new HourlyViews(HOUR + 3, 1));
            assertThat(IntStream.range(0, 4)
                            .mapToObj(i -> views().firstView(new FirstView(id(0), viewer(i), hour(HOUR + i)))))
                    .containsExactly(true, false, false, false);
            assertThat(views().totals(Set.of(id(0)))).isEqualTo(Map.of(id(0), 4L));
        }

        @Test
        @DisplayName(
                "“began before”: an hour that began a microsecond after the time stays, one that began before goes")
        void comparesBeginnings() {
            views().prune(new PruneViews(hour(HOUR + 1).plusNanos(1_000), hour(HOUR), 100));
            assertThat(history(id(0))).hasSize(2);

            views().prune(new PruneViews(hour(HOUR + 3).minusNanos(1_000), hour(HOUR), 100));
            assertThat(history(id(0))).containsExactly(new HourlyViews(HOUR + 3, 1));
        }

        @Test
        @DisplayName("“Answers how many rows went, at most limit”")
        void goesInBatches() {
            PruneViews all = new PruneViews(hour(HOUR + 9), hour(HOUR + 9), 3);

            assertThat(List.of(views().prune(all), views().prune(all), views().prune(all), views().prune(all)))
                    .containsExactly(3, 3, 2, 0);
            assertThat(history(id(0))).isEmpty();
        }

        @Test
        @DisplayName("Sequences are not forgotten")
        void keepsSequences() {
            apply(NODE, 5);
            views().prune(new PruneViews(hour(HOUR + 9), hour(HOUR + 9), 100));

            assertThat(views().lastSequence(NODE)).isEqualTo(5);
        }
    }
}
