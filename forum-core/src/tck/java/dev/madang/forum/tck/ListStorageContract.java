package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.SliceQuery;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link ListStorage}. What it promises of one board's list stands in the class above this one. */
public abstract class ListStorageContract extends ListPageContract {

    @Nested
    @DisplayName("ListStorage of a board with gaps between its numbers")
    class Sparse {

        /** Numbers around those where a storage may divide a board, up to the highest that there is. */
        private static final List<Long> NUMBERS = LongStream.of(
                        10,
                        16,
                        32,
                        50,
                        64,
                        100,
                        128,
                        256,
                        500,
                        512,
                        1_000,
                        1_024,
                        2_048,
                        4_096,
                        5_000,
                        8_192,
                        10_000,
                        16_384,
                        32_768,
                        65_536,
                        100_000,
                        131_072,
                        262_144,
                        1_000_000,
                        1_048_576,
                        5_000_000,
                        16_777_216,
                        100_000_000,
                        2_147_483_648L,
                        4_294_967_296L,
                        PostNumber.MAX - 2)
                .flatMap(n -> LongStream.of(n - 1, n, n + 1))
                .boxed()
                .toList();

        @BeforeEach
        void takeIn() {
            scene.board(FREE);
            NUMBERS.forEach(number -> assertThat(storage.transfer().takeIn(List.of(TransferSamples.post(FREE, number))))
                    .containsExactly(Intake.STORED));
            NUMBERS.forEach(number -> written.add(scene.head(new PostRef.ByNumber(PostNumber.of(FREE, number)))
                    .id()));
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("Each reading agrees when posts are far apart, also after deletions, notices and restorations")
        void everyReadingAgrees(Visibility visibility) {
            listing(FREE, visibility).assertReadAlike(1, 10, 30);
            for (int i = 0; i < written.size(); i += 4) {
                scene.state(written.get(i), ContentStatus.DELETED);
            }
            for (int i = 1; i < written.size(); i += 9) {
                scene.state(written.get(i), ContentStatus.PUBLISHED, PostFlag.NOTICE);
            }
            for (int i = 0; i < written.size(); i += 8) {
                scene.state(written.get(i), ContentStatus.PUBLISHED);
            }
            written.add(scene.post(FREE).id());

            listing(FREE, visibility).assertReadAlike(1, 10, 30);
        }
    }

    @Nested
    @DisplayName("ListStorage of a board with many posts")
    class Large {

        /** Long stretches without a gap, far apart. */
        private static final List<Long> NUMBERS = Stream.of(
                        LongStream.rangeClosed(1, 650),
                        LongStream.rangeClosed(19_900, 20_150),
                        LongStream.rangeClosed(4_999_900, 5_000_100))
                .flatMap(LongStream::boxed)
                .toList();

        @BeforeEach
        void takeIn() {
            scene.board(FREE);
            scene.board(QNA);
            storage.transfer()
                    .takeIn(NUMBERS.stream().<TransferItem>map(this::item).toList());
            NUMBERS.forEach(number -> written.add(scene.head(new PostRef.ByNumber(PostNumber.of(FREE, number)))
                    .id()));
        }

        private TransferItem.OfPost item(long number) {
            TransferItem.OfPost post = TransferSamples.post(FREE, number);
            if (number % 11 == 0) {
                return TransferSamples.in(post, ContentStatus.DELETED);
            }
            return number % 13 == 0 ? TransferSamples.in(post, ContentStatus.PUBLISHED, PostFlag.NOTICE) : post;
        }

        @Test
        @DisplayName("“page n of the whole board is exact” at any depth, also after changes and moves")
        void everyReadingAgrees() {
            for (Visibility visibility : Visibility.values()) {
                listing(FREE, visibility).assertReadAlikeAtEvery(7, 64);
            }
            for (int i = 0; i < written.size(); i += 19) {
                scene.state(written.get(i), i % 2 == 0 ? ContentStatus.REMOVED : ContentStatus.PUBLISHED);
            }
            for (int i = 5; i < written.size(); i += 50) {
                scene.move(written.get(i), QNA);
            }
            for (int i = 5; i < written.size(); i += 100) {
                scene.move(written.get(i), FREE);
            }
            for (Visibility visibility : Visibility.values()) {
                listing(FREE, visibility).assertReadAlikeAtEvery(11, 37);
                listing(QNA, visibility).assertReadAlike(7);
            }
        }
    }

    @Nested
    @DisplayName("ListStorage.slice across boards")
    class Across {

        private final List<BoardKey> boards = List.of(FREE, QNA, BoardKey.of("third"));

        @BeforeEach
        void storeThreeBoards() {
            boards.forEach(scene::board);
            for (int i = 0; i < 36; i++) {
                PostSample sample = PostSample.on(boards.get(i % 3))
                        .at(at(i % 4))
                        .by(i % 5 == 0 ? Samples.guest("손님") : Samples.member("u-" + i % 2, "닉"));
                written.add(scene.write(sample).id());
            }
            scene.state(written.get(5), ContentStatus.DELETED);
            scene.state(written.get(6), ContentStatus.REMOVED);
            scene.state(written.get(7), ContentStatus.PUBLISHED, PostFlag.NOTICE);
            scene.state(written.get(8), ContentStatus.PURGED);
            scene.move(written.get(9), QNA);
        }

        private List<PostSummary> expected(Set<BoardKey> of, Optional<MemberId> author) {
            return rows().stream()
                    .filter(row -> of.contains(row.number().board()) && PostListing.isPublished(row))
                    .filter(row -> author.isEmpty() || row.author().member().equals(author))
                    .sorted(Comparator.comparing(PostSummary::createdAt)
                            .thenComparing(PostSummary::id)
                            .reversed())
                    .toList();
        }

        private Position place(PostSummary row) {
            return new Position(
                    ChronoUnit.MICROS.between(Instant.EPOCH, row.createdAt()),
                    row.id().value());
        }

        private void assertWalked(Set<BoardKey> of, Optional<MemberId> author, Direction direction, int size) {
            List<PostSummary> walked = new ArrayList<>();
            Optional<Position> from = Optional.empty();
            List<PostSummary> slice;
            do {
                slice = lists().slice(new SliceQuery(new ListScope.Across(of, author), from, direction, size));
                assertThat(slice).hasSizeLessThanOrEqualTo(size);
                boolean forward = direction == Direction.FORWARD;
                walked.addAll(forward ? walked.size() : 0, slice);
                from = slice.isEmpty() ? from : Optional.of(place(slice.get(forward ? slice.size() - 1 : 0)));
            } while (slice.size() == size);
            assertThat(walked).isEqualTo(expected(of, author));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 5, 100})
        @DisplayName(
                "“ordered by time of writing, then id, both highest first, and has notices too”: no equal time is skipped")
        void ordersByTimeThenId(int size) {
            for (Direction direction : Direction.values()) {
                assertWalked(Set.copyOf(boards), Optional.empty(), direction, size);
                assertWalked(Set.of(FREE, QNA), Optional.empty(), direction, size);
                assertWalked(Set.of(QNA, NOWHERE), Optional.empty(), direction, size);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 100})
        @DisplayName("“only what this member wrote”")
        void filtersByAuthor(int size) {
            for (Direction direction : Direction.values()) {
                assertWalked(Set.copyOf(boards), Optional.of(MemberId.of("u-1")), direction, size);
                assertWalked(Set.of(FREE), Optional.of(MemberId.of("u-0")), direction, size);
                assertWalked(Set.copyOf(boards), Optional.of(MemberId.of("U-1")), direction, size);
            }
        }

        @Test
        @DisplayName("“the boards; may be empty”")
        void isEmptyWithoutBoards() {
            for (Direction direction : Direction.values()) {
                assertWalked(Set.of(), Optional.empty(), direction, 10);
                assertWalked(Set.of(NOWHERE), Optional.of(MemberId.of("u-1")), direction, 10);
            }
        }

        @Test
        @DisplayName("“Whether a row stands there does not matter”: places between ids of one time")
        void goesOnFromBetweenRows() {
            ListScope scope = new ListScope.Across(Set.copyOf(boards), Optional.empty());
            List<PostSummary> all = expected(Set.copyOf(boards), Optional.empty());
            PostSummary hidden = scene.head(written.get(5)).summary();
            List<PostSummary> after = all.stream()
                    .filter(row -> place(row).compareTo(place(hidden)) < 0)
                    .toList();

            assertThat(lists().slice(new SliceQuery(scope, Optional.of(place(hidden)), Direction.FORWARD, 100)))
                    .isEqualTo(after);
            assertThat(lists().slice(new SliceQuery(scope, Optional.of(place(hidden)), Direction.BACKWARD, 100)))
                    .isEqualTo(all.subList(0, all.size() - after.size()));
        }

        @Test
        @DisplayName("Times before 1970 and late ones keep their order")
        void ordersEarlyAndLateTimes() {
            BoardKey board = BoardKey.of("times");
            scene.board(board);
            List<PostId> ids =
                    List.of("2039-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z")
                            .stream()
                            .map(time -> scene.write(PostSample.on(board).at(Instant.parse(time)))
                                    .id())
                            .toList();

            assertThat(lists()
                            .slice(new SliceQuery(
                                    new ListScope.Across(Set.of(board), Optional.empty()),
                                    Optional.empty(),
                                    Direction.FORWARD,
                                    10))
                            .stream()
                            .map(PostSummary::id))
                    .containsExactly(ids.get(0), ids.get(2), ids.get(1));
        }
    }
}
