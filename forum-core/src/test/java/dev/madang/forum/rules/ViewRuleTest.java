package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.Post;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewRetention;
import dev.madang.forum.view.ViewRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which readings count as views. */
class ViewRuleTest {

    private static final AddressPrivacy KEYED =
            AddressPrivacy.MASK_ONLY.withFingerprints(FingerprintKey.of(new byte[32]));

    private ForumFixture yard = ForumFixture.create();
    private Post post = begin(ViewRule.STANDARD);

    /** Another forum, whose views go by {@code rule}. */
    private Post begin(ViewRule rule) {
        return begin(ForumFixture.create(builder -> builder.viewRule(rule).addresses(KEYED)));
    }

    private Post begin(ForumFixture fixture) {
        yard.close();
        yard = fixture;
        yard.board("free", board -> board.with(BoardFeature.SECRETS).writtenBy(Audience.EVERYONE));
        post = yard.post();
        return post;
    }

    @AfterEach
    void close() {
        yard.close();
    }

    private void open(Actor reader) {
        yard.forum().posts().open(reader, post.id());
    }

    private long views() {
        return yard.forum().posts().get(yard.admin(), post.id()).views();
    }

    private static Actor at(String address) {
        return Actor.guest(ClientAddress.of(address));
    }

    @Nested
    class Readings {

        @Test
        void countWhenAPersonOpensAPost() {
            open(yard.other());
            assertThat(views()).isEqualTo(1);

            yard.forum().posts().open(yard.guest(), post.number());
            assertThat(views()).isEqualTo(2);
        }

        @Test
        void doNotCountWhenAProgramLooks() {
            Actor reader = yard.other();
            yard.forum().posts().get(reader, post.id());
            yard.forum().posts().get(reader, post.number());
            yard.forum().posts().list(reader, ForumFixture.FREE, Paging.page(1));
            yard.forum().posts().slice(reader, ForumFixture.FREE, Slicing.first(10));
            yard.forum().posts().latest(reader, Slicing.first(10));
            yard.forum().posts().around(reader, post.id(), 10);
            yard.forum().posts().neighbors(reader, post.id());
            yard.forum().posts().history(yard.member(), post.id());
            yard.forum().comments().list(reader, post.id(), Paging.page(1));

            assertThat(views()).isZero();
            assertThat(yard.forum().views().stats().counter().accepted()).isZero();
        }

        @Test
        void ofHiddenPostsDoNotCount() {
            yard.forum().posts().delete(yard.member(), post.id());
            open(yard.member());
            open(yard.admin());
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> open(yard.guest()));

            assertThat(views()).isZero();
        }

        @Test
        void ofSecretPostsCountForThoseWhoMayReadThem() {
            post = yard.post(yard.member(), ForumFixture.FREE, draft -> draft.secret());
            open(yard.moderator());
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> open(yard.other()));

            assertThat(views()).isEqualTo(1);
        }

        @Test
        void ofAMovedPostCountByItsFormerNumber() {
            yard.board("else");
            yard.forum().posts().move(yard.admin(), post.id(), BoardKey.of("else"));

            yard.forum().posts().open(yard.other(), post.number());

            assertThat(views()).isEqualTo(1);
        }
    }

    @Nested
    class Windows {

        @Test
        void countAViewerOnce() {
            open(yard.other());
            yard.step(Duration.ofHours(24).minusNanos(1_000));
            open(yard.other());
            assertThat(views()).isEqualTo(1);

            yard.step(Duration.ofNanos(1_000));
            open(yard.other());
            assertThat(views()).isEqualTo(2);
            assertThat(yard.forum().views().stats().ignoredAgain()).isEqualTo(1);
        }

        @Test
        void areOfEachPost() {
            open(yard.other());
            post = yard.post();
            open(yard.other());

            assertThat(views()).isEqualTo(1);
        }

        @Test
        void areAsLongAsTheHostSays() {
            begin(ViewRule.oncePer(Duration.ofMinutes(10)));
            for (int minute = 0; minute < 60; minute++) {
                open(yard.other());
                yard.step(Duration.ofMinutes(1));
            }

            assertThat(views()).isEqualTo(6);
        }

        @Test
        void mayBeNone() {
            begin(ViewRule.everyReading());
            open(yard.other());
            open(yard.other());

            assertThat(views()).isEqualTo(2);
        }

        @Test
        void mayBeCalendarDays() {
            begin(ViewRule.oncePerDay(ZoneId.of("Asia/Seoul")));
            openAt("2026-11-23T14:59:59.999999Z");
            openAt("2026-11-23T15:00:00Z");
            openAt("2026-11-24T14:59:59Z");

            assertThat(views()).isEqualTo(2);
        }

        @Test
        void ofCalendarDaysFollowTheClocksOfTheirZone() {
            begin(ViewRule.oncePerDay(ZoneId.of("America/New_York")));
            openAt("2027-03-14T05:00:00Z"); // 0:00 EST, a day of 23 hours
            openAt("2027-03-15T03:59:59Z"); // 23:59:59 EDT
            assertThat(views()).isEqualTo(1);

            openAt("2027-11-07T04:00:00Z"); // 0:00 EDT, a day of 25 hours
            openAt("2027-11-08T04:59:59Z"); // 23:59:59 EST
            assertThat(views()).isEqualTo(2);
            openAt("2027-11-08T05:00:00Z");
            assertThat(views()).isEqualTo(3);
        }

        @Test
        void ofDaysThatBeginLateBeginThen() {
            begin(ViewRule.oncePerDay(ZoneId.of("America/Sao_Paulo")));
            openAt("2018-11-04T02:59:59Z"); // 23:59:59, the day before
            openAt("2018-11-04T03:00:00Z"); // 1:00, and there was no 0:00

            assertThat(views()).isEqualTo(2);
        }

        private void openAt(String instant) {
            yard.clock().set(Instant.parse(instant));
            open(yard.other());
        }
    }

    @Nested
    class OwnViews {

        @Test
        void doNotCount() {
            open(yard.member());

            assertThat(views()).isZero();
            assertThat(yard.forum().views().stats().ignoredOwn()).isEqualTo(1);
        }

        @Test
        void countWhereTheHostSaysSo() {
            begin(ViewRule.STANDARD.countingOwnViews());
            open(yard.member());

            assertThat(views()).isEqualTo(1);
        }

        @Test
        void ofGuestsAreNotKnown() {
            post = yard.post(yard.guest());
            open(yard.guest());

            assertThat(views()).isEqualTo(1);
        }
    }

    @Nested
    class ThePredicateOfTheHost {

        @Test
        void ignoresReadings() {
            begin(ViewRule.everyReading()
                    .ignoring(v -> v.actor().userAgent().orElse("").contains("bot"))
                    .ignoring(v -> v.post().title().isEmpty()));
            open(yard.other().userAgent("a bot"));
            open(yard.other().userAgent("a browser"));
            open(yard.other());

            assertThat(views()).isEqualTo(2);
            assertThat(yard.forum().views().stats().ignoredByRule()).isEqualTo(1);
        }

        @Test
        void ignoresCrawlersWhereAsked() {
            begin(ViewRule.everyReading().ignoringCrawlers());
            open(yard.other().userAgent("Mozilla/5.0 (compatible; Googlebot/2.1)"));
            open(yard.other().userAgent("Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Firefox/121.0"));
            open(yard.other());

            assertThat(views()).isEqualTo(2);
            assertThat(yard.forum().views().stats().ignoredByRule()).isEqualTo(1);
        }

        @Test
        void doesNotUseUpTheWindow() {
            begin(ViewRule.STANDARD.ignoring(v -> v.actor().userAgent().isPresent()));
            open(yard.other().userAgent("a bot"));
            open(yard.other());

            assertThat(views()).isEqualTo(1);
        }
    }

    @Nested
    class Viewers {

        @Test
        void areMembersWhereverTheyAre() {
            open(Actor.member("u-7", ClientAddress.of("1.2.3.4")).session("s-1"));
            open(Actor.member("u-7", ClientAddress.of("5.6.7.8")).session("s-2"));

            assertThat(views()).isEqualTo(1);
        }

        @Test
        void areMembersEachAtOneAddress() {
            open(yard.member("u-7"));
            open(yard.member("u-8"));

            assertThat(views()).isEqualTo(2);
        }

        @Test
        void areSessionsOfGuests() {
            open(at("1.2.3.4").session("s-1"));
            open(at("5.6.7.8").session("s-1"));
            open(at("1.2.3.4").session("s-2"));

            assertThat(views()).isEqualTo(2);
        }

        @Test
        void areAddressesOfGuestsWithoutSession() {
            open(at("1.2.3.4"));
            open(at("1.2.3.4"));
            open(at("1.2.9.4"));
            open(at("::ffff:1.2.3.4"));

            assertThat(views()).isEqualTo(2);
        }

        @Test
        void areIpv6NetworksOf64Bits() {
            open(at("2001:db8:1:2::1"));
            open(at("2001:db8:1:2:ffff:ffff:ffff:ffff"));
            assertThat(views()).isEqualTo(1);

            open(at("2001:db8:1:3::1"));
            assertThat(views()).isEqualTo(2);
        }

        @Test
        void ofOneNameAndDifferentKindsAreDifferent() {
            open(at("1.2.3.4").session("u-7"));
            open(yard.member("u-7"));

            assertThat(views()).isEqualTo(2);
        }
    }

    @Nested
    class Memory {

        @Test
        void isBoundedAndForgetsTheOldest() {
            begin(ViewRule.STANDARD.remembering(8));
            for (int viewer = 0; viewer < 8; viewer++) {
                open(yard.member("v-" + viewer));
            }
            open(yard.member("v-7"));
            assertThat(views()).isEqualTo(8);

            open(yard.member("v-0"));
            assertThat(views()).isEqualTo(9);
        }

        @Test
        void inTheStorageIsOneForAllNodes() {
            begin(ViewRule.STANDARD.rememberedInStorage());
            Forum node = Forum.builder()
                    .storage(yard.storage())
                    .clock(yard.clock())
                    .addresses(KEYED)
                    .viewRule(ViewRule.STANDARD.rememberedInStorage())
                    .viewCounting(ViewCounting.immediate())
                    .build();
            open(yard.other());
            node.posts().open(yard.other(), post.id());
            assertThat(views()).isEqualTo(1);

            yard.step(Duration.ofHours(1));
            yard.forum().views().prune(yard.admin(), ViewRetention.STANDARD);
            node.posts().open(yard.other(), post.id());
            assertThat(views()).as("the window has not passed").isEqualTo(1);

            yard.step(Duration.ofDays(1));
            yard.forum().views().prune(yard.admin(), ViewRetention.STANDARD);
            yard.step(Duration.ofDays(-1));
            node.posts().open(yard.other(), post.id());
            assertThat(views()).isEqualTo(2);
        }

        @Test
        void inTheStorageIsOfThisProcessWhileTheStorageIsAway() {
            UnreliableViews storage = new UnreliableViews();
            begin(ForumFixture.over(
                    storage,
                    builder -> builder.viewRule(ViewRule.STANDARD.rememberedInStorage())
                            .addresses(KEYED)));
            storage.failOnFirstViews();
            open(yard.other());
            open(yard.other());

            assertThat(views()).isEqualTo(1);
            assertThat(yard.forum().views().stats().remembering().judgedHere()).isEqualTo(2);
        }

        @Test
        void inTheStorageNeedsAKeyThatNodesShare() {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() ->
                            ForumFixture.create(builder -> builder.viewRule(ViewRule.STANDARD.rememberedInStorage())))
                    .satisfies(e -> assertThat(e.violations().get(0).field()).isEqualTo("addresses.fingerprintKey"));
        }

        @Test
        void inTheProcessIsOfEachNode() {
            Forum node = Forum.builder()
                    .storage(yard.storage())
                    .clock(yard.clock())
                    .addresses(KEYED)
                    .viewCounting(ViewCounting.immediate())
                    .build();
            open(yard.other());
            node.posts().open(yard.other(), post.id());

            assertThat(views()).isEqualTo(2);
        }
    }
}
