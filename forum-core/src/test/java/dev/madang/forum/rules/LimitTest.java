package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.limit.Excess;
import dev.madang.forum.limit.StandardWritingLimits;
import dev.madang.forum.limit.WritingAttempt;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.view.ViewCounting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How often somebody may write. */
class LimitTest {

    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final ForumFixture yard = ForumFixture.create();
    private final Actor writer = yard.member();
    private int written;

    @BeforeEach
    void aBoardForEveryone() {
        yard.board("free", board -> board.writtenBy(Audience.EVERYONE).commentedBy(Audience.EVERYONE));
    }

    @AfterEach
    void close() {
        yard.close();
    }

    /** One more engine on the same storage. */
    private Forum node(WritingLimits limits) {
        return node(limits, AddressPrivacy.MASK_ONLY);
    }

    private Forum node(WritingLimits limits, AddressPrivacy addresses) {
        return Forum.builder()
                .storage(yard.storage())
                .clock(yard.clock())
                .writingLimits(limits)
                .addresses(addresses)
                .viewCounting(ViewCounting.none())
                .build();
    }

    private Post post(Forum forum, Actor actor) {
        return post(forum, actor, "Body " + ++written);
    }

    private static Post post(Forum forum, Actor actor, String body) {
        return forum.posts()
                .write(
                        actor,
                        PostDraft.on(ForumFixture.FREE)
                                .title("Title")
                                .body(body)
                                .nickname("Nick"));
    }

    private void comment(Forum forum, Actor actor, Post post) {
        forum.comments()
                .write(
                        actor,
                        CommentDraft.on(post.id()).body("Body " + ++written).nickname("Nick"));
    }

    private void assertLimited(String rule, Duration retryAfter, Runnable write) {
        String before = yard.everything();
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(write::run)
                .satisfies(e -> {
                    assertThat(e.retryAfter()).isEqualTo(retryAfter);
                    assertThat(e.params()).containsEntry("rule", rule);
                    assertThat(e.params())
                            .containsEntry(
                                    "retryAfterSeconds",
                                    retryAfter.plusNanos(999_999_999).toSeconds());
                });
        assertThat(yard.everything()).isEqualTo(before);
    }

    private static Actor at(String address) {
        return Actor.guest(ClientAddress.of(address));
    }

    @Nested
    class Standard {

        private final Forum forum = node(WritingLimits.standard());

        @Test
        void letsAPostPassEveryTenSeconds() {
            post(forum, writer);
            yard.step(Duration.ofMillis(7_500));
            assertLimited("interval", Duration.ofMillis(2_500), () -> post(forum, writer));

            yard.step(Duration.ofMillis(2_500).minus(MICRO));
            assertLimited("interval", MICRO, () -> post(forum, writer));

            yard.step(MICRO);
            assertThatCode(() -> post(forum, writer)).doesNotThrowAnyException();
        }

        @Test
        void letsACommentPassEveryThreeSecondsAndApartFromPosts() {
            Post post = post(forum, writer);
            comment(forum, writer, post);
            assertLimited("interval", Duration.ofSeconds(3), () -> comment(forum, writer, post));

            yard.step(Duration.ofSeconds(3));
            assertThatCode(() -> comment(forum, writer, post)).doesNotThrowAnyException();
        }

        @Test
        void letsTheSameTextPassAfterTenMinutes() {
            post(forum, writer, "Same");
            yard.step(Duration.ofMinutes(9));
            post(forum, writer, "Other");
            yard.step(Duration.ofSeconds(20));
            assertLimited("same-text", Duration.ofSeconds(40), () -> post(forum, writer, "Same"));

            yard.step(Duration.ofSeconds(40));
            assertThatCode(() -> post(forum, writer, "Same")).doesNotThrowAnyException();
        }

        @Test
        void tellsTheLongestWait() {
            post(forum, writer, "Same");
            yard.step(Duration.ofSeconds(1));

            assertLimited("same-text", Duration.ofSeconds(599), () -> post(forum, writer, "Same"));
        }

        @Test
        void letsOthersWriteTheSameAtTheSameTime() {
            post(forum, writer, "Same");

            assertThatCode(() -> post(forum, yard.other(), "Same")).doesNotThrowAnyException();
        }

        @Test
        void letsAnAuthorWriteAHundredTimesAnHour() {
            Post post = post(forum, writer);
            for (int n = 0; n < 99; n++) {
                yard.step(Duration.ofSeconds(10));
                comment(forum, writer, post);
            }
            yard.step(Duration.ofSeconds(10));

            assertLimited("amount", Duration.ofSeconds(3_600 - 1_000), () -> comment(forum, writer, post));
            assertThatCode(() -> comment(forum, yard.other(), post)).doesNotThrowAnyException();
        }

        @Test
        void letsAnAddressWriteThreeHundredTimesAnHour() {
            for (int n = 0; n < 300; n++) {
                post(forum, yard.member("u-" + n));
                yard.step(Duration.ofSeconds(1));
            }

            assertLimited("address-amount", Duration.ofSeconds(3_600 - 300), () -> post(forum, yard.member("new")));
            assertThatCode(() -> post(forum, Actor.member("new", ClientAddress.of("112.171.9.8"))))
                    .doesNotThrowAnyException();
        }

        @Test
        void exemptsModeratorsOnTheirBoardsAndAdministrators() {
            for (int n = 0; n < 3; n++) {
                post(forum, yard.moderator(), "Same");
                post(forum, yard.admin(), "Same");
            }
            Actor elsewhere = yard.moderatorOf(BoardKey.of("else"));

            assertLimited("same-text", Duration.ofMinutes(10), () -> post(forum, elsewhere, "Same"));
        }

        @Test
        void countsWhatWasDeletedMeanwhile() {
            Post post = post(forum, writer);
            forum.posts().delete(writer, post.id());

            assertLimited("interval", Duration.ofSeconds(10), () -> post(forum, writer));
        }
    }

    @Nested
    class Holes {

        @Test
        void otherNodesOnTheSameStorageKnow() {
            post(node(WritingLimits.standard()), writer);

            assertLimited("interval", Duration.ofSeconds(10), () -> post(node(WritingLimits.standard()), writer));
        }

        @Test
        void aMemberIsKnownAtAnotherAddress() {
            Forum forum = node(WritingLimits.standard());
            post(forum, writer);
            Actor elsewhere = Actor.member("u-42", ClientAddress.of("2001:db8::1"));

            assertLimited("interval", Duration.ofSeconds(10), () -> post(forum, elsewhere));
        }

        @Test
        void aGuestIsKnownWithoutTheSession() {
            Forum forum = node(WritingLimits.standard());
            post(forum, yard.guest().session("s-1"));

            assertLimited("interval", Duration.ofSeconds(10), () -> post(forum, yard.guest()));
            assertLimited(
                    "interval",
                    Duration.ofSeconds(10),
                    () -> post(forum, yard.guest().session("s-2")));
            assertThatCode(() -> post(forum, at("5.6.7.8"))).doesNotThrowAnyException();
        }

        @Test
        void oneIpv6NetworkIsOneGuestWhereTheHostGivesAKey() {
            AddressPrivacy keyed = AddressPrivacy.MASK_ONLY.withFingerprints(FingerprintKey.of(new byte[32]));
            post(node(WritingLimits.standard(), keyed), at("2001:db8:1:2::1"));

            assertLimited(
                    "interval",
                    Duration.ofSeconds(10),
                    () -> post(node(WritingLimits.standard(), keyed), at("2001:db8:1:2:ffff::9")));
            assertThatCode(() -> post(node(WritingLimits.standard(), keyed), at("2001:db8:1:3::1")))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class Chosen {

        @Test
        void areNoneUnlessTheHostGivesSome() {
            for (int n = 0; n < 5; n++) {
                post(yard.forum(), writer, "Same");
            }
        }

        @Test
        void anIntervalAloneHoldsWhateverOthersWriteAtTheAddress() {
            Forum forum = node(standardNone().intervals(Duration.ofSeconds(10), Duration.ofSeconds(3)));
            post(forum, writer);
            for (int n = 0; n < 30; n++) {
                yard.step(Duration.ofMillis(100));
                post(forum, yard.member("u-" + n));
            }

            assertLimited("interval", Duration.ofSeconds(7), () -> post(forum, writer));
        }

        @Test
        void theSameTextAloneHoldsWhateverIsWrittenBetween() {
            Forum forum = node(standardNone().sameTextAfter(Duration.ofMinutes(10)));
            post(forum, writer, "Same");
            for (int n = 0; n < 30; n++) {
                yard.step(Duration.ofSeconds(10));
                post(forum, writer);
            }

            assertLimited("same-text", Duration.ofMinutes(5), () -> post(forum, writer, "Same"));
        }

        @Test
        void anAmountOfOneIsOne() {
            Forum forum = node(standardNone().perAuthor(1, Duration.ofMinutes(1)));
            post(forum, writer);

            assertLimited("amount", Duration.ofMinutes(1), () -> post(forum, writer));
            yard.step(Duration.ofMinutes(1));
            assertThatCode(() -> post(forum, writer)).doesNotThrowAnyException();
        }

        @Test
        void anAmountAtAnAddressAloneIsOfWhoeverWrites() {
            Forum forum = node(standardNone().perAddress(2, Duration.ofMinutes(1)));
            post(forum, writer);
            post(forum, yard.other());

            assertLimited("address-amount", Duration.ofMinutes(1), () -> post(forum, yard.member("third")));
        }

        @Test
        void mayBeTheHostsOwn() {
            Forum forum = node(new WritingLimits() {
                @Override
                public Duration horizon() {
                    return Duration.ofDays(1);
                }

                @Override
                public int depth() {
                    return 2;
                }

                @Override
                public Optional<Excess> check(WritingAttempt attempt, List<RecentWrite> recent) {
                    return recent.size() < 2
                            ? Optional.empty()
                            : Optional.of(new Excess("two-a-day", Duration.ofHours(5)));
                }
            });
            post(forum, writer);
            post(forum, writer);

            assertLimited("two-a-day", Duration.ofHours(5), () -> post(forum, writer));
            yard.step(Duration.ofDays(1).plus(MICRO));
            assertThatCode(() -> post(forum, writer)).doesNotThrowAnyException();
        }

        private static StandardWritingLimits standardNone() {
            return WritingLimits.standard()
                    .intervals(Duration.ZERO, Duration.ZERO)
                    .perAuthor(1, Duration.ZERO)
                    .perAddress(1, Duration.ZERO)
                    .sameTextAfter(Duration.ZERO);
        }
    }
}
