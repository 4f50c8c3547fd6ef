package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.post.Post;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Verifying a sound forum, and forgetting. Damage is found and mended in the tests of the storage. */
class MaintenanceTest {

    private static final Duration MONTH = Duration.ofDays(30);

    private final ForumFixture yard =
            ForumFixture.create(builder -> builder.addresses(AddressPrivacy.MASK_ONLY.withFullAddressesFor(MONTH)));

    @BeforeEach
    void aBoard() {
        yard.board();
    }

    @AfterEach
    void close() {
        yard.close();
    }

    @Test
    void aSoundForumIsSoundInAnyNumberOfBatches() {
        for (int n = 0; n < 1_000; n++) {
            yard.post();
        }

        assertThat(yard.forum().maintenance().verify(yard.admin()).isSound()).isTrue();
    }

    @Test
    void repairingASoundForumChangesNothing() {
        yard.comment(yard.post().id());
        String before = yard.everything();

        assertThat(yard.forum().maintenance().repair(yard.admin()).isSound()).isTrue();
        assertThat(yard.everything()).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsMaintain() {
        for (Actor actor : new Actor[] {yard.member(), yard.guest(), yard.moderator()}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> yard.forum().maintenance().verify(actor));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> yard.forum().maintenance().repair(actor));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> yard.forum().maintenance().forget(actor, ForumFixture.START));
        }
    }

    @Nested
    class FullAddresses {

        @Test
        void areKeptForTheirTimeForModeratorsOnly() {
            Post post = yard.post();
            Comment comment = yard.comment(post.id());
            ClientAddress address = ClientAddress.of("112.171.9.7");

            assertThat(yard.forum().posts().address(yard.moderator(), post.id()))
                    .hasValue(address);
            assertThat(yard.forum().comments().address(yard.moderator(), comment.id()))
                    .hasValue(address);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> yard.forum().posts().address(yard.member(), post.id()));

            yard.step(MONTH);
            assertThat(yard.forum().posts().address(yard.moderator(), post.id()))
                    .isEmpty();
            assertThat(yard.forum().comments().address(yard.moderator(), comment.id()))
                    .isEmpty();
        }

        @Test
        void areForgottenWhenTheirTimeIsOver() {
            Post post = yard.post();
            for (int n = 0; n < 1_100; n++) {
                yard.comment(post.id());
            }
            yard.step(Duration.ofDays(1));
            yard.comment(post.id());

            yard.step(MONTH.minus(Duration.ofDays(1)));
            assertThat(yard.forum().maintenance().forget(yard.admin(), ForumFixture.START))
                    .isEqualTo(1_101);
            assertThat(yard.forum().maintenance().forget(yard.admin(), ForumFixture.START))
                    .isZero();
            yard.step(Duration.ofDays(1));
            assertThat(yard.forum().maintenance().forget(yard.admin(), ForumFixture.START))
                    .isEqualTo(1);
        }
    }
}
