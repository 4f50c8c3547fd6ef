package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.claim;
import static dev.madang.forum.tck.Samples.kept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.RangeReport;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.RecentWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link MaintenanceStorage}. */
public abstract class MaintenanceStorageContract extends StorageContract {

    private MaintenanceStorage maintenance() {
        return storage.maintenance();
    }

    /** What all ranges of a board report, each beginning where the one before said. */
    private List<Discrepancy> verifyAll(BoardKey board, int limit) {
        List<Discrepancy> found = new ArrayList<>();
        long after = 0;
        for (int ranges = 0; ranges < 1_000; ranges++) {
            RangeReport report = maintenance().verify(new BoardRange(board, after, limit));
            found.addAll(report.found());
            if (report.next().isEmpty()) {
                return found;
            }
            assertThat(report.next().getAsLong())
                    .as("the next range begins further on")
                    .isGreaterThan(after);
            after = report.next().getAsLong();
        }
        throw new AssertionError("No range was the last of " + board);
    }

    @Nested
    @DisplayName("MaintenanceStorage.verify and repair")
    class Verify {

        private PostId counted;
        private List<PostId> ids;

        @BeforeEach
        void storeABoardOfAllKinds() {
            scene.board(FREE);
            scene.board(QNA);
            counted = scene.write(PostSample.on(FREE).under(TALK)).id();
            ids = scene.posts(FREE, 11).stream().map(AllottedPost::id).toList();
            CommentId root = scene.comment(counted);
            scene.status(scene.reply(root), ContentStatus.DELETED);
            scene.reply(root);
            scene.status(root, ContentStatus.REMOVED);
            scene.state(ids.get(1), ContentStatus.DELETED);
            scene.state(ids.get(2), ContentStatus.PUBLISHED, PostFlag.NOTICE);
            scene.state(ids.get(3), ContentStatus.PURGED);
            scene.move(ids.get(10), QNA);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 12, 1_000})
        @DisplayName("“Compares kept counts with rows”: of a sound board nothing is reported, range by range")
        void findsNothingWrong(int limit) {
            assertThat(verifyAll(FREE, limit)).isEmpty();
            assertThat(verifyAll(QNA, limit)).isEmpty();
        }

        @Test
        @DisplayName("“the number that the next range begins after; empty when this was the last”")
        void goesOnInRanges() {
            assertThat(maintenance().verify(new BoardRange(FREE, 0, 1_000)).next())
                    .isEmpty();
            assertThat(maintenance().verify(new BoardRange(FREE, 0, 5)).next()).isEqualTo(OptionalLong.of(5));
            assertThat(maintenance().repair(new BoardRange(FREE, 0, 5)).next()).isEqualTo(OptionalLong.of(5));
        }

        @Test
        @DisplayName("A board that is not there has nothing to report")
        void findsNothingNowhere() {
            RangeReport nothing = new RangeReport(List.of(), OptionalLong.empty());

            assertThat(maintenance().verify(new BoardRange(NOWHERE, 0, 10))).isEqualTo(nothing);
            assertThat(maintenance().repair(new BoardRange(NOWHERE, 0, 10))).isEqualTo(nothing);
        }

        @Test
        @DisplayName("“Sets kept counts to what the rows say”: of a sound board nothing is changed")
        void repairsNothing() {
            List<PostHead> before = ids.stream().map(scene::head).toList();

            RangeReport report = maintenance().repair(new BoardRange(FREE, 0, 1_000));

            assertThat(report.found()).isEmpty();
            assertThat(ids.stream().map(scene::head)).isEqualTo(before);
            assertThat(scene.post(FREE).number().value()).isEqualTo(13);
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("“Answers what was found wrong”: a count that is made wrong is found, mended, and then right")
        void mendsCounts(Discrepancy.Count count) {
            PostHead before = scene.head(counted);
            if (!can(Capability.SKEWABLE)) {
                assertThatThrownBy(() ->
                                fixture.skew(storage, count, before.summary().number()))
                        .isInstanceOf(UnsupportedOperationException.class);
                assertThat(verifyAll(FREE, 5)).isEmpty();
                return;
            }
            boolean wrong = fixture.skew(storage, count, before.summary().number());

            assertThat(verifyAll(FREE, 5).stream().map(Discrepancy::count))
                    .as("what verify finds")
                    .isEqualTo(wrong ? List.of(count) : List.of());
            assertThat(maintenance().repair(new BoardRange(FREE, 0, 1_000)).found().stream()
                            .map(Discrepancy::count))
                    .as("what repair mends")
                    .isEqualTo(wrong ? List.of(count) : List.of());
            assertThat(verifyAll(FREE, 5)).as("what verify finds afterwards").isEmpty();
            assertThat(scene.head(counted)).isEqualTo(before);
            assertThat(scene.post(FREE).number().value()).isEqualTo(13);
        }
    }

    @Nested
    @DisplayName("MaintenanceStorage.forget")
    class Forgetting {

        private final Instant never = Instant.EPOCH;
        private PostId post;
        private CommentId comment;

        @BeforeEach
        void storeAddresses() {
            scene.board(FREE);
            post = scene.write(PostSample.on(FREE).from(kept("1.2.3.4", at(10))))
                    .id();
            comment = scene.comment(CommentSample.on(post).from(kept("5.6.7.8", at(20))));
        }

        private int forget(Instant now, Instant keysBefore, int limit) {
            return maintenance().forget(new Forget(now, keysBefore, limit));
        }

        private Optional<KeptAddress> ofPost() {
            return scene.head(post).origin().kept();
        }

        private Optional<KeptAddress> ofComment() {
            return scene.found(comment).origin().kept();
        }

        @Test
        @DisplayName("“full addresses whose time came by now”")
        void forgetsAddresses() {
            assertThat(forget(at(10).minusNanos(1_000), never, 10)).isZero();
            assertThat(Stream.of(ofPost(), ofComment())).allMatch(Optional::isPresent);

            assertThat(forget(at(10), never, 10)).isEqualTo(1);
            assertThat(ofPost()).isEmpty();
            assertThat(ofComment()).isPresent();

            assertThat(forget(at(99), never, 10)).isEqualTo(1);
            assertThat(ofComment()).isEmpty();
            assertThat(forget(at(99), never, 10)).isZero();
        }

        @Test
        @DisplayName("Nothing else is erased: mask, fingerprint, password hash and version stay")
        void keepsTheRest() {
            Origin before = scene.head(post).origin();
            forget(at(99), never, 10);

            assertThat(scene.head(post).origin())
                    .isEqualTo(
                            new Origin(before.masked(), before.fingerprint(), Optional.empty(), before.passwordHash()));
            assertThat(scene.head(post).version()).isEqualTo(1);
            assertThat(scene.found(comment).origin().masked()).isPresent();
            assertThat(scene.found(comment).comment().version()).isEqualTo(1);
        }

        @Test
        @DisplayName("What was written from an address is still known by its mask")
        void keepsWhoWroteIt() {
            Origin masked = scene.found(comment).origin();
            forget(at(99), never, 10);

            assertThat(storage.members().recent(new RecentQuery(Optional.empty(), masked, never, 10)))
                    .extracting(RecentWrite::kind)
                    .containsExactly(RecentWrite.Kind.COMMENT);
        }

        @Test
        @DisplayName("“idempotency keys settled before this”")
        void forgetsKeys() {
            for (int i = 0; i < 3; i++) {
                scene.write(PostSample.on(FREE).at(at(i)).claiming(claim("s", "key " + i, "request")));
            }

            assertThat(forget(never, at(2), 10)).isEqualTo(2);

            assertThat(storage.members().settled(claim("s", "key 0", "request")))
                    .isEmpty();
            assertThat(storage.members().settled(claim("s", "key 1", "request")))
                    .isEmpty();
            assertThat(storage.members().settled(claim("s", "key 2", "request")))
                    .isPresent();
            Answers.done(scene.tryWrite(PostSample.on(FREE).claiming(claim("s", "key 0", "request"))));
        }

        @Test
        @DisplayName("“Answers how many, at most limit”")
        void goesInBatches() {
            scene.write(PostSample.on(FREE).claiming(claim("s", "key", "request")));
            scene.comment(CommentSample.on(post).claiming(claim("s", "other", "request")));

            assertThat(List.of(forget(at(99), at(99), 3), forget(at(99), at(99), 3), forget(at(99), at(99), 3)))
                    .containsExactly(3, 1, 0);
        }
    }
}
