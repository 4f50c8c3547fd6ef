package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link BoardStorage}. */
public abstract class BoardStorageContract extends StorageContract {

    private static final BoardCounts NONE = new BoardCounts(0, 0, Map.of());

    private BoardStorage boards() {
        return storage.boards();
    }

    @Nested
    @DisplayName("BoardStorage.insert")
    class Insert {

        @Test
        @DisplayName("“Stores a new board at version 1”")
        void storesTheBoardAtVersionOne() {
            Board expected = new Board(FREE, settings(), 1, at(0));

            assertThat(Answers.done(boards().insert(new NewBoard(FREE, settings(), at(0)))))
                    .isEqualTo(expected);
            assertThat(boards().find(FREE)).contains(expected);
        }

        @Test
        @DisplayName("“with no posts”")
        void beginsWithNoPosts() {
            scene.board(FREE);

            assertThat(boards().counts(FREE)).contains(NONE);
        }

        @Test
        @DisplayName("“and 0 as its last number”: its first post takes number 1")
        void beginsAtNumberZero() {
            scene.board(FREE);

            assertThat(scene.post(FREE).number().value()).isEqualTo(1);
        }

        @Test
        @DisplayName("“Refuses: EXISTS”, and nothing is done")
        void refusesAKeyThatIsThere() {
            Board first = scene.board(FREE);

            Answers.assertRefused(boards().insert(new NewBoard(FREE, settings("다른 이름"), at(9))), Refusal.EXISTS);

            assertThat(boards().all()).containsExactly(first);
        }

        @Test
        @DisplayName("Settings come back as they were given")
        void keepsEverySetting() {
            BoardSettings all = new BoardSettings(
                    "🌳".repeat(100),
                    "드러낼 수 없는 고민을 풀어보는 속풀이방\n\n둘째 줄 \u2028끝 ",
                    new BoardAudiences(
                            Audience.EVERYONE, Audience.MEMBERS, Audience.MODERATORS, Audience.ADMINISTRATORS),
                    1_000,
                    IntStream.range(0, 50)
                            .mapToObj(i -> Category.of("말머리 " + (97 * i % 50)))
                            .toList(),
                    8,
                    new BoardLimits(1, 1_000_000, 60, 7),
                    EnumSet.allOf(BoardFeature.class));

            assertThat(scene.board(FREE, all).settings()).isEqualTo(all);
            assertThat(boards().find(FREE).map(Board::settings)).contains(all);
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("Each feature is kept alone")
        void keepsEachFeature(BoardFeature feature) {
            scene.board(FREE, withFeatures(Set.of(feature)));

            assertThat(boards().find(FREE).orElseThrow().settings().features()).containsExactly(feature);
        }

        @Test
        @DisplayName("Keys that look alike are different keys")
        void tellsKeysApart() {
            List<String> keys = List.of("a", "a-", "a_", "a0", "aa", "0", "a".repeat(40), "a".repeat(39));

            keys.forEach(key -> scene.board(BoardKey.of(key), settings("board " + key)));

            assertThat(keys)
                    .allSatisfy(key -> assertThat(boards().find(BoardKey.of(key))
                                    .orElseThrow()
                                    .name())
                            .isEqualTo("board " + key));
        }
    }

    private static BoardSettings withFeatures(Set<BoardFeature> features) {
        BoardSettings base = settings();
        return new BoardSettings(
                base.name(),
                base.description(),
                base.audiences(),
                base.pageSize(),
                base.categories(),
                base.commentDepth(),
                base.limits(),
                features);
    }

    @Nested
    @DisplayName("BoardStorage.change")
    class Change {

        @Test
        @DisplayName("“Replaces the settings and moves the version by one, if the version is the expected one”")
        void replacesTheSettings() {
            Board created = scene.board(FREE, withFeatures(EnumSet.allOf(BoardFeature.class)));
            BoardSettings next = new BoardSettings(
                    "새 이름", "설명", BoardAudiences.DEFAULT, 7, List.of(), 0, BoardLimits.DEFAULT, Set.of());
            Board expected = new Board(FREE, next, 2, created.createdAt());

            assertThat(Answers.done(boards().change(new BoardChange(FREE, 1, next))))
                    .isEqualTo(expected);
            assertThat(boards().find(FREE)).contains(expected);
        }

        @Test
        @DisplayName("Each change moves the version by one")
        void countsVersions() {
            scene.board(FREE);

            assertThat(IntStream.range(0, 5)
                            .mapToObj(
                                    i -> scene.change(FREE, settings("이름 " + i)).version()))
                    .containsExactly(2L, 3L, 4L, 5L, 6L);
        }

        @Test
        @DisplayName("“Refuses: MISSING”")
        void refusesABoardThatIsNotThere() {
            scene.board(FREE);

            Answers.assertRefused(boards().change(new BoardChange(NOWHERE, 1, settings())), Refusal.MISSING);

            assertThat(boards().find(NOWHERE)).isEmpty();
        }

        @Test
        @DisplayName("“Refuses: STALE”, names “the version that the thing has”, and nothing is done")
        void refusesAnotherVersion() {
            scene.board(FREE);
            Board second = scene.change(FREE, settings("둘째"));

            Answers.assertStale(boards().change(new BoardChange(FREE, 1, settings("늦은"))), Refusal.STALE, 2);
            Answers.assertStale(boards().change(new BoardChange(FREE, 3, settings("이른"))), Refusal.STALE, 2);

            assertThat(boards().find(FREE)).contains(second);
        }

        @Test
        @DisplayName("Posts, counts and numbers stay, under a category that goes too")
        void leavesPostsAlone() {
            scene.board(FREE);
            scene.write(PostSample.on(FREE).under(TALK));

            scene.change(
                    FREE,
                    new BoardSettings(
                            "이름", "", BoardAudiences.DEFAULT, 30, List.of(), 1, BoardLimits.DEFAULT, Set.of()));

            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(TALK, 1L)));
            assertThat(scene.post(FREE).number().value()).isEqualTo(2);
        }

        @Test
        @DisplayName("Two boards do not disturb one another")
        void leavesOtherBoardsAlone() {
            scene.board(FREE);
            Board other = scene.board(QNA);

            scene.change(FREE, settings("바뀐 이름"));

            assertThat(boards().find(QNA)).contains(other);
        }
    }

    @Nested
    @DisplayName("BoardStorage.find and all")
    class Find {

        @Test
        @DisplayName("“The board of this key”: none for a key that no board has")
        void findsNothingUnderAnUnknownKey() {
            scene.board(FREE);

            assertThat(boards().find(NOWHERE)).isEmpty();
        }

        @Test
        @DisplayName("“Every board, by key”")
        void listsBoardsByKey() {
            Stream.of("b", "a-1", "aa", "a_", "0", "a0", "a", "z9")
                    .map(BoardKey::of)
                    .forEach(scene::board);

            assertThat(boards().all().stream().map(Board::key))
                    .as("keys in the order of their characters")
                    .isSorted()
                    .hasSize(8);
        }

        @Test
        @DisplayName("“Every board”: none at first")
        void listsNothingAtFirst() {
            assertThat(boards().all()).isEmpty();
        }

        @Test
        @DisplayName("“when it is created, to the microsecond”")
        void keepsTheInstantToTheMicrosecond() {
            Instant late = Instant.parse("2039-12-31T23:59:59.999999Z");
            boards().insert(new NewBoard(FREE, settings(), late));

            assertThat(boards().find(FREE).map(Board::createdAt)).contains(late);
        }
    }

    @Nested
    @DisplayName("BoardStorage.counts")
    class Counts {

        @Test
        @DisplayName("“empty when there is no such board”")
        void areEmptyWithoutABoard() {
            assertThat(boards().counts(NOWHERE)).isEqualTo(Optional.empty());
        }

        @Test
        @DisplayName("Two boards do not disturb one another")
        void areOfOneBoard() {
            scene.board(FREE);
            scene.board(QNA);
            scene.write(PostSample.on(FREE).under(TALK));

            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(TALK, 1L)));
            assertThat(scene.counts(QNA)).isEqualTo(NONE);
        }
    }
}
