package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static dev.madang.forum.ForumFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.actor.GuestPassword;
import dev.madang.forum.board.Audience;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostRef;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What is kept of people, and who is shown it. */
class PrivacyTest {

    private static final String FULL = "112.171.9.7";

    private static ForumFixture open(UnaryOperator<AddressPrivacy> privacy) {
        ForumFixture fixture = ForumFixture.create(b -> b.addresses(privacy.apply(AddressPrivacy.MASK_ONLY)));
        fixture.board("free", b -> b.writtenBy(Audience.EVERYONE).commentedBy(Audience.EVERYONE));
        return fixture;
    }

    private static Origin origin(ForumFixture fixture, PostId id) {
        return fixture.storage()
                .posts()
                .head(new PostRef.ById(id))
                .orElseThrow()
                .origin();
    }

    @Nested
    class Passwords {

        @Test
        void areKeptAsASlowSaltedHash() {
            try (ForumFixture fixture = open(p -> p)) {
                String first = hash(fixture);
                String second = hash(fixture);
                assertThat(first).matches("pbkdf2-sha256\\$1000\\$[0-9a-f]{32}\\$[0-9a-f]{64}");
                assertThat(second).isNotEqualTo(first);
            }
        }

        private String hash(ForumFixture fixture) {
            return origin(fixture, fixture.post(fixture.guestWithPassword()).id())
                    .passwordHash()
                    .orElseThrow();
        }

        @Test
        void ofMembersAreNotKept() {
            try (ForumFixture fixture = open(p -> p)) {
                Actor member = fixture.member().password(GuestPassword.of("password"));
                assertThat(origin(fixture, fixture.post(member).id()).passwordHash())
                        .isEmpty();
                assertThat(member.password()).isEmpty();
            }
        }

        @Test
        void proveAPostAndOnlyTheRightOneDoes() {
            try (ForumFixture fixture = open(p -> p)) {
                Post post = fixture.post(fixture.guestWithPassword());
                PostEdit edit = PostEdit.of(post).title("Other");
                assertThatThrownBy(() -> fixture.forum().posts().edit(fixture.guest(), edit))
                        .isInstanceOf(AccessDeniedException.class);
                Actor wrong = fixture.guest().password(GuestPassword.of("open sesamE"));
                assertThatThrownBy(() -> fixture.forum().posts().edit(wrong, edit))
                        .isInstanceOf(AccessDeniedException.class);
                assertThat(fixture.forum()
                                .posts()
                                .edit(fixture.guestWithPassword(), edit)
                                .title())
                        .isEqualTo("Other");
            }
        }

        @Test
        void proveAComment() {
            try (ForumFixture fixture = open(p -> p)) {
                Comment comment = fixture.comment(
                        fixture.guestWithPassword(), fixture.post().id());
                assertThatThrownBy(() -> fixture.forum().comments().delete(fixture.guest(), comment.id()))
                        .isInstanceOf(AccessDeniedException.class);
                assertThat(fixture.forum().comments().delete(fixture.guestWithPassword(), comment.id()))
                        .isNotNull();
            }
        }

        @Test
        void nobodyProvesAPostWithoutOne() {
            try (ForumFixture fixture = open(p -> p)) {
                Post post = fixture.post(fixture.guest());
                assertThatThrownBy(() -> fixture.forum().posts().delete(fixture.guestWithPassword(), post.id()))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }

        @Test
        void ofOneTextInTwoNormalFormsAreOne() {
            try (ForumFixture fixture = open(p -> p)) {
                Post post = fixture.post(fixture.guest().password(GuestPassword.of("caf\u00E9s")));
                Actor decomposed = fixture.guest().password(GuestPassword.of("cafe\u0301s"));
                assertThat(fixture.forum().posts().delete(decomposed, post.id()))
                        .isNotNull();
            }
        }

        @Test
        void areInNoTextErrorLogOrExport() {
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            Level before = root.getLevel();
            root.setLevel(Level.TRACE);
            log.start();
            root.addAppender(log);
            try (ForumFixture fixture = open(p -> p)) {
                Post post = fixture.post(fixture.guestWithPassword());
                Origin origin = origin(fixture, post.id());
                Throwable refused =
                        catchThrowable(() -> fixture.forum().posts().remove(fixture.guestWithPassword(), post.id()));
                assertThat(String.join(
                                "\n",
                                fixture.guestWithPassword().toString(),
                                GuestPassword.of(ForumFixture.PASSWORD).toString(),
                                post.toString(),
                                origin.toString(),
                                refused.toString(),
                                fixture.everything(),
                                log.list.toString()))
                        .doesNotContain(
                                ForumFixture.PASSWORD,
                                "pbkdf2",
                                origin.passwordHash().orElseThrow());
            } finally {
                root.detachAppender(log);
                root.setLevel(before);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "secret\u0000", "secret\nsecret", "\u3164\u3164\u3164\u3164"})
        void thatAreRefusedAreNotShown(String text) {
            assertThatThrownBy(() -> GuestPassword.of(text))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageNotContaining(text)
                    .hasMessageContaining("password");
        }

        @Test
        void goWithAPurge() {
            try (ForumFixture fixture = open(p -> p)) {
                Post post = fixture.post(fixture.guestWithPassword());
                fixture.forum().posts().purge(fixture.admin(), post.id());
                assertThat(origin(fixture, post.id()).passwordHash()).isEmpty();
            }
        }
    }

    @Nested
    class Addresses {

        @Test
        void areMaskedAndNothingElseUnlessAskedFor() {
            try (ForumFixture fixture = open(p -> p)) {
                Post post = fixture.post();
                assertThat(post.address()).hasValueSatisfying(a -> assertThat(a).hasToString("112.171.xxx.7"));
                Origin origin = origin(fixture, post.id());
                assertThat(origin.fingerprint()).isEmpty();
                assertThat(origin.kept()).isEmpty();
                assertThat(fixture.forum().posts().address(fixture.moderator(), post.id()))
                        .isEmpty();
            }
        }

        @Test
        void areKnownAgainByAKeyedFingerprintWhereAKeyIsGiven() {
            try (ForumFixture fixture = open(p -> p.withFingerprints(FingerprintKey.of(new byte[16])))) {
                Origin one = origin(fixture, fixture.post(fixture.member()).id());
                Origin same = origin(fixture, fixture.post(fixture.other()).id());
                Origin other = origin(fixture, fixture.post(fixture.guest()).id());
                assertThat(one.fingerprint()).isPresent().isEqualTo(same.fingerprint());
                assertThat(other.fingerprint()).isPresent().isNotEqualTo(one.fingerprint());
                assertThat(one.kept()).isEmpty();
            }
        }

        @Test
        void areKeptInFullForAsLongAsAskedForAndShownToModeratorsOnly() {
            try (ForumFixture fixture = open(p -> p.withFullAddressesFor(Duration.ofDays(30)))) {
                Post post = fixture.post();
                Comment comment = fixture.comment(fixture.member(), post.id());
                assertThat(seen(fixture, post)).contains(ClientAddress.of(FULL));
                assertThat(fixture.forum().comments().address(fixture.admin(), comment.id()))
                        .contains(ClientAddress.of(FULL));
                assertThatThrownBy(() -> fixture.forum().posts().address(fixture.member(), post.id()))
                        .isInstanceOf(AccessDeniedException.class);
                fixture.step(Duration.ofDays(30).minusNanos(1_000));
                assertThat(seen(fixture, post)).isPresent();
                fixture.step(Duration.ofNanos(1_000));
                assertThat(seen(fixture, post)).isEmpty();
                assertThat(fixture.forum().comments().address(fixture.admin(), comment.id()))
                        .isEmpty();
            }
        }

        private Optional<ClientAddress> seen(ForumFixture fixture, Post post) {
            return fixture.forum().posts().address(fixture.moderator(), post.id());
        }

        @Test
        void areForgottenAfterTheirTime() {
            try (ForumFixture fixture = open(p -> p.withFullAddressesFor(Duration.ofDays(30)))) {
                Post old = fixture.post();
                fixture.step(Duration.ofDays(20));
                Post young = fixture.post();
                fixture.step(Duration.ofDays(10));
                assertThat(fixture.forum().maintenance().forget(fixture.admin(), START))
                        .isEqualTo(1);
                assertThat(origin(fixture, old.id()).kept()).isEmpty();
                assertThat(origin(fixture, young.id()).kept()).isPresent();
                assertThat(old.address())
                        .isEqualTo(fixture.forum()
                                .posts()
                                .get(fixture.guest(), old.id())
                                .address());
            }
        }

        @Test
        void inFullAreInNoTextAndNoExport() {
            try (ForumFixture fixture = open(p -> p.withFullAddressesFor(Duration.ofDays(30)))) {
                Post post = fixture.post();
                assertThat(String.join(
                                "\n",
                                post.toString(),
                                fixture.member().toString(),
                                origin(fixture, post.id()).toString(),
                                fixture.everything()))
                        .contains("112.171.xxx.7")
                        .doesNotContain(FULL);
            }
        }

        @Test
        void areKeptForAPositiveTimeOnly() {
            assertThatThrownBy(() -> AddressPrivacy.MASK_ONLY.withFullAddressesFor(Duration.ZERO))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("fullFor");
            assertThatThrownBy(() -> AddressPrivacy.MASK_ONLY.withFullAddressesFor(Duration.ofDays(-1)))
                    .isInstanceOf(InvalidInputException.class);
        }

        @Test
        void ofMappedAddressesAreThoseOfIpv4() {
            try (ForumFixture fixture = open(p -> p)) {
                Post post = fixture.post(
                        Actor.member("u-42", ClientAddress.of("::ffff:112.171.9.7")), FREE, draft -> draft);
                assertThat(post.address()).hasValueSatisfying(a -> assertThat(a).hasToString("112.171.xxx.7"));
            }
        }
    }
}
