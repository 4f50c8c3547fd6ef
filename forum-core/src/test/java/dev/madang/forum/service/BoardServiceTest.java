package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static dev.madang.forum.ForumFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.Violation;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardServiceTest {

    private final ForumFixture fixture = ForumFixture.create();
    private final Forum forum = fixture.forum();

    @AfterEach
    void close() {
        fixture.close();
    }

    private BoardDraft draft(String name) {
        return BoardDraft.of(FREE).name(name);
    }

    @Nested
    class Create {

        @Test
        void takesTheDefaultsWhereNothingIsSaid() {
            Board board = forum.boards().create(fixture.admin(), draft("자유게시판"));
            assertThat(board.key()).isEqualTo(FREE);
            assertThat(board.name()).isEqualTo("자유게시판");
            assertThat(board.version()).isEqualTo(1);
            assertThat(board.createdAt()).isEqualTo(START);
            assertThat(board.settings().pageSize()).isEqualTo(30);
            assertThat(board.settings().commentDepth()).isEqualTo(1);
            assertThat(board.settings().limits()).isEqualTo(BoardLimits.DEFAULT);
            assertThat(board.settings().audiences().list()).isEqualTo(Audience.EVERYONE);
            assertThat(board.settings().audiences().write()).isEqualTo(Audience.MEMBERS);
            assertThat(board.settings().features()).isEmpty();
            assertThat(forum.boards().get(fixture.guest(), FREE)).isEqualTo(board);
        }

        @Test
        void keepsAllThatIsSaid() {
            Board board = forum.boards()
                    .create(
                            fixture.admin(),
                            draft("N")
                                    .description("What for")
                                    .listedBy(Audience.MEMBERS)
                                    .readBy(Audience.MODERATORS)
                                    .writtenBy(Audience.EVERYONE)
                                    .commentedBy(Audience.ADMINISTRATORS)
                                    .pageSize(1_000)
                                    .categories("b", "a")
                                    .commentDepth(8)
                                    .limits(BoardLimits.MAX)
                                    .with(BoardFeature.SECRETS)
                                    .with(BoardFeature.ARCHIVED)
                                    .without(BoardFeature.ARCHIVED));
            assertThat(forum.boards().get(fixture.admin(), FREE)).isEqualTo(board);
            assertThat(board.settings().description()).isEqualTo("What for");
            assertThat(board.settings().audiences().comment()).isEqualTo(Audience.ADMINISTRATORS);
            assertThat(board.settings().categories())
                    .extracting(Category::value)
                    .containsExactly("b", "a");
            assertThat(board.settings().features()).isEqualTo(Set.of(BoardFeature.SECRETS));
        }

        @Test
        void happensOnceForAKey() {
            fixture.board();
            assertThatThrownBy(() -> forum.boards().create(fixture.admin(), draft("Again")))
                    .isInstanceOfSatisfying(ConflictException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ConflictException.Kind.EXISTS);
                        assertThat(e.code()).isEqualTo("conflict-exists");
                        assertThat(e.params()).isEqualTo(Map.of("what", "board", "id", "free"));
                    });
            assertThat(forum.boards().get(fixture.admin(), FREE).name()).isEqualTo("Board free");
        }

        @Test
        void namesEveryViolationAtOnce() {
            assertThatThrownBy(() -> forum.boards()
                            .create(
                                    fixture.admin(),
                                    BoardDraft.of(FREE)
                                            .description("x".repeat(2_001))
                                            .listedBy(null)
                                            .readBy(null)
                                            .writtenBy(null)
                                            .commentedBy(null)
                                            .limits(null)
                                            .pageSize(0)
                                            .categories("same", "same", "", null)
                                            .commentDepth(9)))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations())
                                    .extracting(Violation::field)
                                    .contains(
                                            "name",
                                            "description",
                                            "listAudience",
                                            "readAudience",
                                            "writeAudience",
                                            "commentAudience",
                                            "limits",
                                            "pageSize",
                                            "categories",
                                            "commentDepth"));
            assertThat(forum.boards().all(fixture.admin())).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
        void refusesPagesOfNoRowsOrTooMany(int size) {
            refused("pageSize", draft("N").pageSize(size));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 9, Integer.MAX_VALUE})
        void refusesDepthsThatThereAreNot(int depth) {
            refused("commentDepth", draft("N").commentDepth(depth));
        }

        @Test
        void refusesMoreThanFiftyCategories() {
            String[] many = IntStream.range(0, 51).mapToObj(Integer::toString).toArray(String[]::new);
            refused("categories", draft("N").categories(many));
        }

        @Test
        void takesTheExtremes() {
            assertThat(forum.boards()
                            .create(
                                    fixture.admin(),
                                    draft("x".repeat(100))
                                            .description("x".repeat(2_000))
                                            .pageSize(1)
                                            .commentDepth(0)
                                            .categories("x".repeat(40))
                                            .limits(new BoardLimits(1, 1, 1, 1)))
                            .settings()
                            .pageSize())
                    .isEqualTo(1);
        }

        private void refused(String field, BoardDraft draft) {
            assertThatThrownBy(() -> forum.boards().create(fixture.admin(), draft))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations())
                                    .extracting(Violation::field)
                                    .containsOnly(field));
            assertThat(forum.boards().all(fixture.admin())).isEmpty();
        }
    }

    @Nested
    class Key {

        @ParameterizedTest
        @ValueSource(strings = {"a", "0", "free-board_2", "9999999999999999999999999999999999999999"})
        void isShortAndPlain(String key) {
            assertThat(BoardKey.of(key)).hasToString(key);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "-a",
                    "_a",
                    "A",
                    "자유",
                    "a b",
                    "a/b",
                    "a.b",
                    "a\n",
                    "a\u0000",
                    "ı",
                    "I",
                    "10000000000000000000000000000000000000000"
                })
        void isNothingElse(String key) {
            assertThatThrownBy(() -> BoardKey.of(key))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations())
                                    .extracting(Violation::field)
                                    .containsExactly("board"));
        }
    }

    @Nested
    class Change {

        @Test
        void leavesAloneWhatIsNotSet() {
            Board board = fixture.board("free", b -> b.description("D").categories("a"));
            fixture.step(Duration.ofDays(1));
            Board changed =
                    forum.boards().change(fixture.admin(), BoardEdit.of(board).name("Other"));
            assertThat(changed.name()).isEqualTo("Other");
            assertThat(changed.settings().description()).isEqualTo("D");
            assertThat(changed.settings().categories()).hasSize(1);
            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.createdAt()).isEqualTo(START);
        }

        @Test
        void clearsCategoriesAndPostsKeepTheirs() {
            Board board = fixture.board("free", b -> b.categories("a"));
            Post post = fixture.post(fixture.member(), FREE, p -> p.category("a"));
            Board changed =
                    forum.boards().change(fixture.admin(), BoardEdit.of(board).categories());
            assertThat(changed.settings().categories()).isEmpty();
            assertThat(forum.posts().get(fixture.member(), post.id()).category())
                    .contains(Category.of("a"));
        }

        @Test
        void ofTwoChangesOfOneVersionOneWinsAndTheOtherIsToldBoth() {
            Board seen = fixture.board();
            forum.boards().change(fixture.admin(), BoardEdit.of(seen).name("First"));
            assertThatThrownBy(() -> forum.boards()
                            .change(fixture.admin(), BoardEdit.of(seen).name("Second")))
                    .isInstanceOfSatisfying(ConflictException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ConflictException.Kind.VERSION);
                        assertThat(e.params()).isEqualTo(Map.of("what", "board", "expected", 1L, "actual", 2L));
                    });
            assertThat(forum.boards().get(fixture.admin(), FREE).name()).isEqualTo("First");
        }

        @Test
        void ofABoardThatIsNotThereIsNotFound() {
            Board never = new Board(FREE, draft("N").check(), 1, START);
            assertThatThrownBy(() -> forum.boards().change(fixture.admin(), BoardEdit.of(never)))
                    .isInstanceOf(NotFoundException.class);
        }

        @Test
        void refusedChangesNothing() {
            Board board = fixture.board();
            assertThatThrownBy(() -> forum.boards()
                            .change(
                                    fixture.admin(),
                                    BoardEdit.of(board).name("\u3164").pageSize(0)))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations()).hasSize(2));
            assertThat(forum.boards().get(fixture.admin(), FREE)).isEqualTo(board);
        }

        @Test
        void archivesAndBringsBack() {
            Board board = fixture.board();
            Post post = fixture.post();
            Board archived = fixture.change(board, b -> b.with(BoardFeature.ARCHIVED));
            assertThat(archived.isArchived()).isTrue();
            assertThat(forum.posts().get(fixture.guest(), post.id())).isNotNull();
            assertThatThrownBy(fixture::post).isInstanceOf(AccessDeniedException.class);
            fixture.change(archived, b -> b.without(BoardFeature.ARCHIVED));
            assertThat(fixture.post().number().value()).isEqualTo(2);
        }
    }

    @Nested
    class Counts {

        @Test
        void areThePublishedPosts() {
            fixture.board("free", b -> b.categories("a", "b"));
            fixture.post(fixture.member(), FREE, p -> p.category("a"));
            Post notice = fixture.post(fixture.member(), FREE, p -> p.category("a"));
            Post deleted = fixture.post(fixture.member(), FREE, p -> p.category("b"));
            Post removed = fixture.post();
            forum.posts().makeNotice(fixture.moderator(), notice.id());
            forum.posts().delete(fixture.member(), deleted.id());
            forum.posts().remove(fixture.moderator(), removed.id());
            assertThat(counts()).isEqualTo(new BoardCounts(1, 1, Map.of(Category.of("a"), 2L)));
            forum.posts().restore(fixture.member(), deleted.id());
            forum.posts().endNotice(fixture.moderator(), notice.id());
            assertThat(counts()).isEqualTo(new BoardCounts(3, 0, Map.of(Category.of("a"), 2L, Category.of("b"), 1L)));
            forum.posts().purge(fixture.admin(), notice.id());
            assertThat(counts()).isEqualTo(new BoardCounts(2, 0, Map.of(Category.of("a"), 1L, Category.of("b"), 1L)));
        }

        private BoardCounts counts() {
            return forum.boards().counts(fixture.guest(), FREE);
        }

        @Test
        void ofAnEmptyBoardAreNought() {
            fixture.board();
            assertThat(counts()).isEqualTo(new BoardCounts(0, 0, Map.of()));
        }
    }

    @Test
    void allStandByKey() {
        List.of("qa", "b2", "b", "a-1", "a").forEach(fixture::board);
        assertThat(forum.boards().all(fixture.guest()))
                .extracting(board -> board.key().value())
                .containsExactly("a", "a-1", "b", "b2", "qa");
    }

    @Test
    void aBoardThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> forum.boards().get(fixture.admin(), FREE))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        e -> assertThat(e.params()).isEqualTo(Map.of("what", "board", "id", "free")));
    }
}
