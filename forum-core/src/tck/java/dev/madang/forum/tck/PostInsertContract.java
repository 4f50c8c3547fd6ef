package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.ASK;
import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.START;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.claim;
import static dev.madang.forum.tck.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.actor.Author;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link PostStorage#insert} promises. */
abstract class PostInsertContract extends StorageContract {

    final PostStorage posts() {
        return storage.posts();
    }

    @Nested
    @DisplayName("PostStorage.insert")
    class Insert {

        private Board board;

        private void onABoard() {
            board = scene.board(FREE);
        }

        @Test
        @DisplayName("“Stores a published post at version 1, allots its id and number”")
        void storesThePost() {
            onABoard();
            PostSample sample = PostSample.on(FREE)
                    .under(TALK)
                    .by(Samples.member("u-42", "ᆞᆞ"))
                    .from(Samples.kept("112.171.9.7", at(9)))
                    .about(Subject.of("order", "A-1"))
                    .at(at(3));

            AllottedPost allotted = scene.write(sample);

            PostSummary row = new PostSummary(
                    allotted.id(),
                    allotted.number(),
                    "아이유 리메이크 노래..",
                    Samples.member("u-42", "ᆞᆞ"),
                    Optional.of(TALK),
                    Set.of(),
                    ContentStatus.PUBLISHED,
                    at(3),
                    0,
                    0);
            PostHead head = new PostHead(
                    row,
                    board,
                    1,
                    ContentStatus.PUBLISHED,
                    Optional.empty(),
                    Samples.kept("112.171.9.7", at(9)),
                    Optional.of(Subject.of("order", "A-1")));
            assertThat(allotted.number().toString()).isEqualTo("free/1");
            assertThat(posts().find(new PostRef.ById(allotted.id()))).contains(new PostRecord(head, "들어 보셨나요?\n좋네요."));
        }

        @Test
        @DisplayName("What is not given stays unknown")
        void keepsWhatIsMissing() {
            onABoard();

            AllottedPost allotted =
                    scene.write(PostSample.on(FREE).by(Author.UNKNOWN).from(Origin.UNKNOWN));

            PostHead head = scene.head(allotted.id());
            assertThat(head.summary().author()).isEqualTo(Author.UNKNOWN);
            assertThat(head.summary().category()).isEmpty();
            assertThat(head.origin()).isEqualTo(Origin.UNKNOWN);
            assertThat(head.subject()).isEmpty();
        }

        @Test
        @DisplayName("A secret post has the flag, and its title is stored whole")
        void storesASecretPost() {
            onABoard();

            PostSummary row = scene.head(
                            scene.write(PostSample.on(FREE).secret().title("비밀"))
                                    .id())
                    .summary();

            assertThat(row.flags()).containsExactly(PostFlag.SECRET);
            assertThat(row.title()).isEqualTo("비밀");
        }

        @Test
        @DisplayName("“a stored post takes the board's last number plus one”")
        void numbersPostsDensely() {
            onABoard();

            assertThat(scene.posts(FREE, 5).stream().map(p -> p.number().toString()))
                    .containsExactly("free/1", "free/2", "free/3", "free/4", "free/5");
        }

        @Test
        @DisplayName("“A number is never used again”: not after a deletion, a removal or a purge")
        void neverReusesANumber() {
            onABoard();
            for (ContentStatus status : List.of(ContentStatus.DELETED, ContentStatus.REMOVED, ContentStatus.PURGED)) {
                scene.state(scene.post(FREE).id(), status);
            }

            assertThat(scene.post(FREE).number().value()).isEqualTo(4);
        }

        @Test
        @DisplayName("“moves the board's counts”")
        void movesCounts() {
            onABoard();
            scene.write(PostSample.on(FREE).under(TALK));
            scene.write(PostSample.on(FREE).under(TALK));
            scene.write(PostSample.on(FREE).under(ASK));
            scene.write(PostSample.on(FREE));

            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(4, 0, Map.of(TALK, 2L, ASK, 1L)));
        }

        @Test
        @DisplayName("Two boards number and count apart, and share no id")
        void keepsBoardsApart() {
            onABoard();
            scene.board(QNA);

            List<AllottedPost> all =
                    Stream.of(FREE, QNA, QNA, FREE, QNA).map(scene::post).toList();

            assertThat(all.stream().map(p -> p.number().toString()))
                    .containsExactly("free/1", "qna/1", "qna/2", "free/2", "qna/3");
            assertThat(all.stream().map(AllottedPost::id)).doesNotHaveDuplicates();
            assertThat(scene.counts(FREE).posts()).isEqualTo(2);
            assertThat(scene.counts(QNA).posts()).isEqualTo(3);
        }

        @Test
        @DisplayName("“Refuses: MISSING (no such board)”")
        void refusesABoardThatIsNotThere() {
            onABoard();

            Answers.assertRefused(posts().insert(PostSample.on(NOWHERE).at(1)), Refusal.MISSING);
        }

        @Test
        @DisplayName("“Refuses: EXISTS (the subject has a post)”, on whatever board it is")
        void refusesASubjectThatHasAPost() {
            onABoard();
            scene.board(QNA);
            Subject subject = Subject.of("order", "A-1");
            AllottedPost first = scene.write(PostSample.on(FREE).about(subject));

            Answers.assertRefused(scene.tryWrite(PostSample.on(FREE).about(subject)), Refusal.EXISTS);
            Answers.assertRefused(scene.tryWrite(PostSample.on(QNA).about(subject)), Refusal.EXISTS);
            scene.state(first.id(), ContentStatus.DELETED);
            Answers.assertRefused(scene.tryWrite(PostSample.on(QNA).about(subject)), Refusal.EXISTS);

            assertNothingWasDone();
        }

        private void assertNothingWasDone() {
            assertThat(scene.counts(QNA).posts())
                    .as("a refused post is not counted")
                    .isZero();
            assertThat(scene.post(FREE).number().value())
                    .as("“an intent that is refused or fails takes none”")
                    .isEqualTo(2);
            assertThat(scene.post(QNA).number().value())
                    .as("“an intent that is refused or fails takes none”")
                    .isEqualTo(1);
        }

        @Test
        @DisplayName("Subjects that look alike are different things")
        void tellsSubjectsApart() {
            onABoard();
            List<Subject> alike = List.of(
                    Subject.of("order", "a"),
                    Subject.of("order", "A"),
                    Subject.of("order", "a "),
                    Subject.of("order", "á"),
                    Subject.of("Order", "a"),
                    Subject.of("order/a", "a"),
                    Subject.of("order", "a/a"),
                    Subject.of("order", "strasse"),
                    Subject.of("order", "straße"),
                    Subject.of("🌳".repeat(60), "🌲".repeat(120)),
                    Subject.of("🌳".repeat(60), "🌲".repeat(119)));

            Set<Object> ids = new HashSet<>();
            alike.forEach(subject ->
                    ids.add(scene.write(PostSample.on(FREE).about(subject)).id()));

            assertThat(ids).hasSameSizeAs(alike);
            assertThat(alike)
                    .allSatisfy(subject -> assertThat(
                                    scene.head(new PostRef.BySubject(subject)).subject())
                            .contains(subject));
        }

        @Test
        @DisplayName("“Refuses: BOARD_CHANGED”, and names the version that the board has")
        void refusesABoardThatChanged() {
            onABoard();
            scene.change(FREE, settings("새 이름"));

            Answers.assertStale(posts().insert(PostSample.on(FREE).at(1)), Refusal.BOARD_CHANGED, 2);
            Answers.assertStale(posts().insert(PostSample.on(FREE).at(3)), Refusal.BOARD_CHANGED, 2);

            assertThat(scene.counts(FREE).posts()).isZero();
            assertThat(scene.post(FREE).number().value())
                    .as("“an intent that is refused or fails takes none”")
                    .isEqualTo(1);
        }

        @Test
        @DisplayName(
                "“known”: what is decided by it “is refused when it is carried out, if the version has moved since”")
        void refusesWhatWasDecidedByAnOldBoard() {
            onABoard();
            Board known = storage.boards().known(FREE).orElseThrow();
            scene.change(FREE, settings("새 이름"));

            Answers.assertStale(posts().insert(PostSample.on(FREE).at(known.version())), Refusal.BOARD_CHANGED, 2);
            Answers.done(posts().insert(PostSample.on(FREE).at(scene.versionOf(FREE))));
            assertThat(storage.boards().known(NOWHERE)).isEmpty();
        }

        @Test
        @DisplayName("“An intent checks them in this order”: KEY_REUSED, EXISTS, BOARD_CHANGED")
        void refusesByTheFirstGuardThatFails() {
            onABoard();
            Subject subject = Subject.of("order", "A-1");
            scene.write(PostSample.on(FREE).about(subject).claiming(claim("u-1", "k", "first")));
            scene.change(FREE, settings("새 이름"));

            Answers.assertRefused(
                    posts().insert(PostSample.on(FREE)
                            .about(subject)
                            .claiming(claim("u-1", "k", "second"))
                            .at(1)),
                    Refusal.KEY_REUSED);
            Answers.assertRefused(
                    posts().insert(PostSample.on(NOWHERE)
                            .claiming(claim("u-1", "k", "second"))
                            .at(1)),
                    Refusal.KEY_REUSED);
            Answers.assertRefused(
                    posts().insert(PostSample.on(NOWHERE).about(subject).at(1)), Refusal.MISSING);
            Answers.assertRefused(
                    posts().insert(PostSample.on(FREE).about(subject).at(1)), Refusal.EXISTS);
        }

        @Test
        @DisplayName("Instants come back to the microsecond, whatever the host's time zone")
        void keepsInstants() {
            onABoard();
            List.of(
                            "1970-01-01T00:00:00Z",
                            "2014-07-11T08:21:11.000001Z",
                            "2026-10-25T01:30:00.123456Z",
                            "2039-12-31T23:59:59.999999Z")
                    .forEach(text -> {
                        Instant instant = Instant.parse(text);
                        AllottedPost post = scene.write(PostSample.on(FREE).at(instant));
                        assertThat(scene.head(post.id()).summary().createdAt()).isEqualTo(instant);
                    });
            assertThat(START.getNano()).as("samples have microseconds").isEqualTo(1_000);
        }
    }
}
