package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.StorageException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostId;
import dev.madang.forum.rules.UnreliableViews.Failure;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.view.CounterStats;
import dev.madang.forum.view.DayOfViews;
import dev.madang.forum.view.HourOfViews;
import dev.madang.forum.view.PopularPost;
import dev.madang.forum.view.Span;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewRetention;
import dev.madang.forum.view.ViewRule;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How accepted views get into the storage. The buffered counter never flushes by itself within these tests. */
class ViewCountingTest {

    private static final ViewCounting LONG = ViewCounting.buffered(Duration.ofDays(1), 1_000);
    private static final Actor READER = Actor.guest(ClientAddress.of("1.2.3.4"));

    private final UnreliableViews storage = new UnreliableViews();
    private final ForumFixture yard = ForumFixture.over(storage, builder -> builder.viewCounting(ViewCounting.none()));
    private final Post post;
    private Forum forum;

    ViewCountingTest() {
        yard.board();
        post = yard.post();
        forum = node("node", LONG);
    }

    @AfterEach
    void close() {
        storage.fail(Failure.NONE);
        forum.close();
        yard.close();
    }

    private Forum node(String name, ViewCounting counting) {
        return Forum.builder()
                .storage(storage)
                .clock(yard.clock())
                .node(name)
                .viewRule(ViewRule.everyReading())
                .viewCounting(counting)
                .build();
    }

    private void begin(ViewCounting counting) {
        forum.close();
        forum = node("node", counting);
    }

    private void open(PostId id, int times) {
        for (int n = 0; n < times; n++) {
            forum.posts().open(READER, id);
        }
    }

    private long stored(PostId id) {
        return storage.totals(new NodeId("node"), Set.of(id)).views().get(id);
    }

    private long shown() {
        return forum.posts().get(READER, post.id()).views();
    }

    @Nested
    class Immediate {

        @Test
        void storesEachViewAtOnce() {
            begin(ViewCounting.immediate());
            open(post.id(), 3);

            assertThat(stored(post.id())).isEqualTo(3);
            assertThat(forum.views().stats().counter()).isEqualTo(new CounterStats(3, 3, 0, 0, Optional.empty()));
        }

        @ParameterizedTest
        @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
        void letsReadingGoOnWhileTheStorageFails(Failure failure) {
            begin(ViewCounting.immediate());
            storage.fail(failure);
            open(post.id(), 3);
            storage.fail(Failure.NONE);
            open(post.id(), 1);

            assertThat(stored(post.id())).isEqualTo(4);
        }
    }

    @Nested
    class None {

        @Test
        void countsNothing() {
            begin(ViewCounting.none());
            open(post.id(), 3);
            forum.views().flush();

            assertThat(shown()).isZero();
            assertThat(storage.tried()).isEmpty();
            assertThat(forum.views().stats().counter()).isEqualTo(new CounterStats(0, 0, 0, 0, Optional.empty()));
        }
    }

    @Nested
    class Buffered {

        @Test
        void storesNothingBeforeAFlushAndShowsAllAtOnce() {
            open(post.id(), 3);

            assertThat(stored(post.id())).isZero();
            assertThat(shown()).isEqualTo(3);
            assertThat(forum.posts()
                            .list(READER, ForumFixture.FREE, Paging.page(1))
                            .posts()
                            .get(0)
                            .views())
                    .isEqualTo(3);
            assertThat(yard.forum().posts().get(READER, post.id()).views()).isZero();
        }

        @Test
        void foldsTheViewsOfAnHourIntoOneCount() {
            open(post.id(), 3);
            forum.views().flush();

            assertThat(storage.tried())
                    .flatExtracting(ViewFlush::counts)
                    .singleElement()
                    .satisfies(count -> assertThat(count.count()).isEqualTo(3));
            assertThat(stored(post.id())).isEqualTo(3);
            assertThat(shown()).isEqualTo(3);
        }

        @Test
        void sendsNoEmptyFlush() {
            forum.views().flush();

            assertThat(storage.tried()).isEmpty();
        }

        @Test
        void tellsWhatItDid() {
            yard.step(Duration.ofMinutes(1));
            open(post.id(), 2);
            yard.step(Duration.ofMinutes(1));
            open(post.id(), 1);
            assertThat(forum.views().stats().counter())
                    .isEqualTo(new CounterStats(3, 0, 3, 0, Optional.of(ForumFixture.START.plusSeconds(60))));

            forum.views().flush();
            assertThat(forum.views().stats().counter()).isEqualTo(new CounterStats(3, 3, 0, 0, Optional.empty()));
        }

        @Test
        void storesWhatWaitsWhenItIsClosed() {
            open(post.id(), 3);
            forum.close();

            assertThat(stored(post.id())).isEqualTo(3);
        }

        @Test
        void dropsAndCountsWhatComesAfterClosing() {
            forum.close();
            open(post.id(), 2);

            assertThat(forum.views().stats().counter()).isEqualTo(new CounterStats(2, 0, 0, 2, Optional.empty()));
        }

        @Test
        void goesOnAfterARestartBeyondASequenceThatItTakesForItself() {
            open(post.id(), 1);
            begin(LONG);
            open(post.id(), 1);
            forum.views().flush();

            assertThat(stored(post.id())).isEqualTo(2);
            assertThat(storage.tried()).extracting(ViewFlush::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(storage.tried())
                    .extracting(flush -> flush.counts().size())
                    .containsExactly(0, 1, 0, 1);
        }

        @Test
        void ofTwoNodesAddsUp() {
            Forum other = node("other", LONG);
            open(post.id(), 2);
            other.posts().open(READER, post.id());
            forum.views().flush();
            other.close();

            assertThat(stored(post.id())).isEqualTo(3);
        }

        @Test
        void dropsAtItsBoundViewsOfFurtherPostsAndCountsThem() {
            begin(ViewCounting.buffered(Duration.ofDays(1), 2));
            PostId second = yard.post().id();
            PostId third = yard.post().id();
            open(post.id(), 2);
            open(second, 1);
            open(third, 4);
            open(post.id(), 1);

            forum.views().flush();

            assertThat(stored(post.id())).isEqualTo(3);
            assertThat(stored(second)).isEqualTo(1);
            assertThat(stored(third)).isZero();
            assertThat(forum.views().stats().counter()).isEqualTo(new CounterStats(8, 4, 0, 4, Optional.empty()));
            open(third, 1);
            assertThat(forum.posts().get(READER, third).views()).isEqualTo(1);
        }
    }

    @Nested
    class FailingFlushes {

        @ParameterizedTest
        @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
        void areSentAgainUnchangedAndCountOnce(Failure failure) {
            open(post.id(), 1);
            forum.views().flush();
            storage.tried().clear();
            open(post.id(), 2);
            storage.fail(failure);
            for (int tries = 0; tries < 3; tries++) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> forum.views().flush());
                open(post.id(), 1);
            }
            assertThat(forum.views().stats().counter().pending()).isEqualTo(5);

            storage.fail(Failure.NONE);
            forum.views().flush();

            assertThat(stored(post.id())).isEqualTo(6);
            assertThat(shown()).isEqualTo(6);
            assertThat(storage.tried()).extracting(ViewFlush::sequence).containsExactly(3L, 3L, 3L, 3L, 4L);
            assertThat(storage.tried().subList(0, 4))
                    .containsOnly(storage.tried().get(0));
            assertThat(forum.views().stats().counter()).isEqualTo(new CounterStats(6, 6, 0, 0, Optional.empty()));
        }

        @ParameterizedTest
        @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
        void loseNothingWhereTheFirstContactOfANodeFails(Failure failure) {
            open(post.id(), 3);
            storage.fail(failure);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> forum.views().flush());
            assertThat(shown()).isEqualTo(3);

            storage.fail(Failure.NONE);
            forum.views().flush();

            assertThat(stored(post.id())).isEqualTo(3);
            assertThat(shown()).isEqualTo(3);
        }

        @Test
        void areShownWhileTheyWait() {
            open(post.id(), 3);
            storage.fail(Failure.BEFORE);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> forum.views().flush());
            open(post.id(), 1);

            assertThat(shown()).isEqualTo(4);
        }

        @Test
        void areSentWhenTheForumIsClosed() {
            open(post.id(), 3);
            storage.fail(Failure.AFTER);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> forum.views().flush());
            storage.fail(Failure.NONE);
            open(post.id(), 1);

            forum.close();

            assertThat(stored(post.id())).isEqualTo(4);
        }

        @Test
        void atTheCloseAreTold() {
            open(post.id(), 3);
            storage.fail(Failure.BEFORE);

            assertThatExceptionOfType(StorageException.class).isThrownBy(forum::close);
        }

        @Test
        void doNotKeepAPersonFromReading() {
            storage.fail(Failure.BEFORE);

            assertThatCode(() -> open(post.id(), 1)).doesNotThrowAnyException();
        }
    }

    @Nested
    class InTime {

        private PostId popular() {
            PostId popular = forum.posts()
                    .write(
                            yard.member(),
                            PostDraft.on(ForumFixture.FREE)
                                    .title("Popular")
                                    .body("Body")
                                    .nickname("Nick"))
                    .id();
            open(post.id(), 2);
            open(popular, 1);
            yard.step(Duration.ofHours(3));
            open(popular, 2);
            yard.step(Duration.ofHours(3));
            open(post.id(), 1);
            forum.views().flush();
            return popular;
        }

        private static Span hours(int from, int to) {
            return Span.between(
                    ForumFixture.START.plus(Duration.ofHours(from)), ForumFixture.START.plus(Duration.ofHours(to)));
        }

        @Test
        void theMostReadOfASpanComeFirst() {
            PostId popular = popular();

            assertThat(forum.views().mostRead(READER, ForumFixture.FREE, hours(0, 4), 10))
                    .extracting(p -> p.post().id(), PopularPost::views)
                    .containsExactly(tuple(popular, 3L), tuple(post.id(), 2L));
            assertThat(forum.views().mostRead(READER, hours(4, 9), 10))
                    .extracting(p -> p.post().id())
                    .containsExactly(post.id());
            assertThat(forum.views().mostRead(READER, hours(0, 9), 1))
                    .extracting(p -> p.post().id())
                    .containsExactly(popular);
        }

        @Test
        void hiddenPostsAndBoardsAreNotAmongThem() {
            PostId popular = popular();
            yard.forum().posts().remove(yard.moderator(), popular);
            yard.forum()
                    .boards()
                    .create(
                            yard.admin(),
                            BoardDraft.of(BoardKey.of("staff")).name("Staff").listedBy(Audience.MODERATORS));
            Post staff = yard.post(yard.admin(), BoardKey.of("staff"), draft -> draft);
            forum.posts().open(yard.moderator(), staff.id());
            forum.views().flush();

            assertThat(forum.views().mostRead(READER, hours(0, 9), 10))
                    .extracting(p -> p.post().id())
                    .containsExactly(post.id());
        }

        @Test
        void theHistoryOfAPostIsByTheHour() {
            popular();

            assertThat(forum.views().history(READER, post.id(), hours(0, 24)))
                    .containsExactly(
                            new HourOfViews(ForumFixture.START, 2),
                            new HourOfViews(ForumFixture.START.plus(Duration.ofHours(6)), 1));
            assertThat(forum.views().history(READER, post.id(), hours(1, 5))).isEmpty();
        }

        @Test
        void theHistoryOfAPostIsByTheDayTooFromTheFirstOfASpanToItsLast() {
            popular();
            yard.step(Duration.ofHours(18));
            open(post.id(), 4);
            forum.views().flush();

            DayOfViews first = new DayOfViews(ForumFixture.START, 3);
            DayOfViews second = new DayOfViews(ForumFixture.START.plus(Duration.ofDays(1)), 4);
            assertThat(forum.views().dailyHistory(READER, post.id(), hours(5, 23)))
                    .containsExactly(first);
            assertThat(forum.views().dailyHistory(READER, post.id(), hours(23, 24)))
                    .containsExactly(first, second);
            assertThat(forum.views().dailyHistory(READER, post.id(), hours(24, 30)))
                    .containsExactly(second);
            assertThat(forum.views().history(READER, post.id(), hours(7, 24)))
                    .containsExactly(new HourOfViews(ForumFixture.START.plus(Duration.ofDays(1)), 4));
        }

        @Test
        void pruningForgetsHoursAndKeepsTotals() {
            popular();
            yard.step(Duration.ofHours(24));
            long gone = forum.views()
                    .prune(yard.admin(), new ViewRetention(Duration.ofDays(1), ViewRetention.STANDARD.days()));

            assertThat(gone).isEqualTo(3);
            assertThat(shown()).isEqualTo(3);
            assertThat(forum.views().history(READER, post.id(), hours(0, 24)))
                    .containsExactly(new HourOfViews(ForumFixture.START.plus(Duration.ofHours(6)), 1));
        }
    }
}
