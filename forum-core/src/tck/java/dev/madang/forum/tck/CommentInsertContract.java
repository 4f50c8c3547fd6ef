package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.claim;
import static dev.madang.forum.tck.Samples.kept;
import static dev.madang.forum.tck.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.actor.Author;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link CommentStorage#insert} promises. */
abstract class CommentInsertContract extends StorageContract {

    PostId post;

    final CommentStorage comments() {
        return storage.comments();
    }

    @BeforeEach
    final void storeAPost() {
        scene.board(FREE);
        post = scene.post(FREE).id();
    }

    final long count() {
        return scene.head(post).summary().comments();
    }

    final PostId unknownPost() {
        return PostId.of(post.value() + 1_000_000);
    }

    private void assertNothingWasDone(int commentsBefore) {
        assertThat(count()).as("a refused comment is not counted").isEqualTo(commentsBefore);
    }

    private void assertNextNumber(int number) {
        assertThat(scene.comment(post).number())
                .as("“an intent that is refused or fails takes none”")
                .isEqualTo(number);
    }

    @Nested
    @DisplayName("CommentStorage.insert")
    class Insert {

        @Test
        @DisplayName("“Stores a published comment at version 1, allots its number”")
        void storesTheComment() {
            Origin origin = kept("182.219.1.103", at(9));
            CommentSample sample = CommentSample.on(post)
                    .body("1. 저도요\n둘째 줄")
                    .secret()
                    .by(Samples.member("u-7", "시사"))
                    .from(origin)
                    .at(at(4));

            AllottedComment allotted = Answers.done(scene.tryComment(sample));

            assertThat(allotted).isEqualTo(new AllottedComment(CommentId.of(post, 1), 0));
            Comment comment = new Comment(
                    allotted.id(),
                    OptionalInt.empty(),
                    0,
                    "1. 저도요\n둘째 줄",
                    Samples.member("u-7", "시사"),
                    origin.masked(),
                    Secrecy.SECRET,
                    ContentStatus.PUBLISHED,
                    1,
                    at(4),
                    Optional.empty());
            assertThat(comments().find(allotted.id()))
                    .contains(new CommentRecord(comment, ContentStatus.PUBLISHED, origin, scene.head(post)));
        }

        @Test
        @DisplayName("What is not given stays unknown")
        void keepsWhatIsMissing() {
            CommentId id =
                    scene.comment(CommentSample.on(post).by(Author.UNKNOWN).from(Origin.UNKNOWN));

            CommentRecord found = scene.found(id);
            assertThat(found.comment().author()).isEqualTo(Author.UNKNOWN);
            assertThat(found.comment().address()).isEmpty();
            assertThat(found.origin()).isEqualTo(Origin.UNKNOWN);
            assertThat(found.comment().secrecy()).isEqualTo(Secrecy.OPEN);
        }

        @Test
        @DisplayName("“A post's comments are numbered 1, 2, 3…”, each post's apart")
        void numbersCommentsDensely() {
            PostId other = scene.post(FREE).id();

            assertThat(Stream.of(post, other, post, post, other)
                            .map(scene::comment)
                            .map(CommentId::number))
                    .containsExactly(1, 1, 2, 3, 2);
        }

        @Test
        @DisplayName("“A number is never used again”: not after a deletion, a removal or a purge")
        void neverReusesANumber() {
            for (ContentStatus status : List.of(ContentStatus.DELETED, ContentStatus.REMOVED, ContentStatus.PURGED)) {
                scene.status(scene.comment(post), status);
            }

            assertThat(scene.comment(post).number()).isEqualTo(4);
        }

        @Test
        @DisplayName("“moves the post's count”, and neither the post's version nor another post's count")
        void movesTheCount() {
            PostId other = scene.post(FREE).id();
            long version = scene.head(post).version();
            CommentId first = scene.comment(post);
            scene.reply(first);
            scene.reply(scene.reply(first));

            assertThat(count()).isEqualTo(4);
            assertThat(scene.head(post).version()).isEqualTo(version);
            assertThat(scene.head(other).summary().comments()).isZero();
        }

        @Test
        @DisplayName("A reply stands one deeper than its parent, up to the depth that is asked for")
        void nestsReplies() {
            CommentId id = scene.comment(post);
            for (int depth = 1; depth <= 8; depth++) {
                AllottedComment reply = Answers.done(scene.tryComment(
                        CommentSample.on(post).replyTo(id.number()).maxDepth(depth)));
                assertThat(reply.depth()).isEqualTo(depth);
                assertThat(scene.found(reply.id()).comment().depth()).isEqualTo(depth);
                assertThat(scene.found(reply.id()).comment().parent()).hasValue(id.number());
                id = reply.id();
            }
        }

        @Test
        @DisplayName("“Refuses: MISSING (no such post)”")
        void refusesAPostThatIsNotThere() {
            Answers.assertRefused(
                    comments().insert(CommentSample.on(unknownPost()).at(1)), Refusal.MISSING);
        }

        @Test
        @DisplayName("“Refuses: STALE (the post has changed)”, and names the version that the post has")
        void refusesAPostThatChanged() {
            scene.edit(post, new PostContent("새 제목", "새 본문", Optional.empty(), Secrecy.OPEN), History.DROPPED);

            Answers.assertStale(comments().insert(CommentSample.on(post).at(1)), Refusal.STALE, 2);
            Answers.assertStale(comments().insert(CommentSample.on(post).at(3)), Refusal.STALE, 2);

            assertNothingWasDone(0);
            assertNextNumber(1);
        }

        @Test
        @DisplayName("“Refuses: BOARD_CHANGED”, and names the version that the board has")
        void refusesABoardThatChanged() {
            scene.change(FREE, settings("새 이름"));

            Answers.assertStale(
                    comments().insert(CommentSample.on(post).boardAt(1).at(1)), Refusal.BOARD_CHANGED, 2);
            Answers.assertStale(
                    comments().insert(CommentSample.on(post).boardAt(3).at(1)), Refusal.BOARD_CHANGED, 2);

            assertNothingWasDone(0);
            assertNextNumber(1);
        }

        @Test
        @DisplayName("“Refuses: BOARD_CHANGED”: the board is the one where the post stands now")
        void seesTheBoardWhereThePostStands() {
            scene.board(QNA);
            scene.change(QNA, settings("새 이름"));
            scene.move(post, QNA);

            Answers.assertStale(
                    comments().insert(CommentSample.on(post).boardAt(1).at(2)), Refusal.BOARD_CHANGED, 2);

            Answers.done(comments().insert(CommentSample.on(post).boardAt(2).at(2)));
        }

        @Test
        @DisplayName("“Refuses: CLOSED”: “The post is locked”")
        void refusesALockedPost() {
            scene.state(post, ContentStatus.PUBLISHED, PostFlag.LOCKED);

            Answers.assertRefused(scene.tryComment(CommentSample.on(post)), Refusal.CLOSED);

            assertNothingWasDone(0);
            scene.state(post, ContentStatus.PUBLISHED);
            assertNextNumber(1);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
        @DisplayName("“Refuses: CLOSED”: “or not published”")
        void refusesAPostThatIsNotPublished(ContentStatus status) {
            scene.state(post, status);

            Answers.assertRefused(scene.tryComment(CommentSample.on(post)), Refusal.CLOSED);

            assertNothingWasDone(0);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
        @DisplayName("“Refuses: PARENT_MISSING”: “The comment to reply to is not there, or not published”")
        void refusesAParentThatIsNotPublished(ContentStatus status) {
            CommentId parent = scene.comment(post);
            scene.reply(parent);
            scene.status(parent, status);

            Answers.assertRefused(scene.tryComment(CommentSample.on(post).replyTo(1)), Refusal.PARENT_MISSING);
            Answers.assertRefused(scene.tryComment(CommentSample.on(post).replyTo(3)), Refusal.PARENT_MISSING);

            assertNothingWasDone(1);
            assertNextNumber(3);
        }

        @Test
        @DisplayName("“Refuses: PARENT_MISSING”: a comment of another post is no parent")
        void refusesAParentOfAnotherPost() {
            PostId other = scene.post(FREE).id();
            scene.comment(post);

            Answers.assertRefused(scene.tryComment(CommentSample.on(other).replyTo(1)), Refusal.PARENT_MISSING);
        }

        @Test
        @DisplayName("“Refuses: TOO_DEEP”: “The reply would stand deeper than the board allows”")
        void refusesAReplyThatIsTooDeep() {
            CommentId root = scene.comment(post);
            CommentId reply = scene.reply(root);

            Answers.assertRefused(
                    scene.tryComment(
                            CommentSample.on(post).replyTo(root.number()).maxDepth(0)),
                    Refusal.TOO_DEEP);
            Answers.assertRefused(
                    scene.tryComment(
                            CommentSample.on(post).replyTo(reply.number()).maxDepth(1)),
                    Refusal.TOO_DEEP);

            assertNothingWasDone(2);
            Answers.done(scene.tryComment(CommentSample.on(post).maxDepth(0)));
        }

        @Test
        @DisplayName(
                "“An intent checks them in this order”: KEY_REUSED, BOARD_CHANGED, STALE, CLOSED, PARENT_MISSING, TOO_DEEP")
        void refusesByTheFirstGuardThatFails() {
            CommentId root = scene.comment(CommentSample.on(post).claiming(claim("u-1", "k", "first")));
            CommentId hidden = scene.reply(root);
            scene.status(hidden, ContentStatus.DELETED);
            CommentSample deep = CommentSample.on(post).replyTo(hidden.number()).maxDepth(1);

            Answers.assertRefused(scene.tryComment(deep), Refusal.PARENT_MISSING);
            scene.state(post, ContentStatus.PUBLISHED, PostFlag.LOCKED);
            Answers.assertRefused(scene.tryComment(deep), Refusal.CLOSED);
            Answers.assertStale(comments().insert(deep.at(1)), Refusal.STALE, 2);
            scene.change(FREE, settings("새 이름"));
            Answers.assertStale(comments().insert(deep.at(1)), Refusal.BOARD_CHANGED, 2);
            Answers.assertRefused(
                    comments().insert(deep.claiming(claim("u-1", "k", "second")).at(1)), Refusal.KEY_REUSED);
            Answers.assertRefused(
                    comments()
                            .insert(CommentSample.on(unknownPost())
                                    .claiming(claim("u-1", "k", "second"))
                                    .at(1)),
                    Refusal.KEY_REUSED);
        }

        static Stream<String> strings() {
            return Strings.lines().stream();
        }

        @ParameterizedTest
        @MethodSource("strings")
        @DisplayName("Text comes back as it was given, code unit for code unit")
        void keepsStrings(String text) {
            String body = text + "\u2028\n" + text + " \n";

            assertThat(scene.found(scene.comment(CommentSample.on(post).body(body)))
                            .comment()
                            .body())
                    .isEqualTo(body);
        }

        @Test
        @DisplayName("A body of 100,000 code points of 4 bytes fits")
        void keepsTheLongestBody() {
            String body = "🌳".repeat(100_000);

            CommentId id = scene.comment(CommentSample.on(post).body(body));

            assertThat(scene.found(id).comment().body().equals(body))
                    .as("the body is what was written")
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("IdempotencyClaim of a comment")
    class Keys {

        private final IdempotencyClaim claim = claim("member:u-7", "key-1", "request");

        private CommentSample sample() {
            return CommentSample.on(post).claiming(claim);
        }

        @Test
        @DisplayName("“with the same digest the intent answers Repeated and what was made then”, and nothing is done")
        void answersWhatWasMade() {
            CommentId root = scene.comment(post);
            AllottedComment first = Answers.done(scene.tryComment(sample().replyTo(root.number())));

            assertThat(Answers.repeated(scene.tryComment(sample().replyTo(root.number()))))
                    .isEqualTo(first);

            assertThat(count()).isEqualTo(2);
            assertNextNumber(3);
        }

        @Test
        @DisplayName(
                "“before any other guard is looked at”: the post changed, was locked, moved, deleted, and the comment purged")
        void answersBeforeOtherGuards() {
            scene.board(QNA);
            AllottedComment first = Answers.done(scene.tryComment(sample()));
            scene.state(post, ContentStatus.PUBLISHED, PostFlag.LOCKED);
            assertThat(Answers.repeated(comments().insert(sample().at(1)))).isEqualTo(first);
            scene.move(post, QNA);
            assertThat(Answers.repeated(comments().insert(sample().at(1)))).isEqualTo(first);
            scene.state(post, ContentStatus.DELETED);
            assertThat(Answers.repeated(comments().insert(sample().at(1)))).isEqualTo(first);
            scene.status(first.id(), ContentStatus.PURGED);
            assertThat(Answers.repeated(comments().insert(sample().at(1)))).isEqualTo(first);
        }

        @Test
        @DisplayName("“with another, KEY_REUSED”, and nothing is done")
        void refusesAnotherRequest() {
            scene.comment(sample());

            Answers.assertRefused(
                    scene.tryComment(CommentSample.on(post).claiming(claim("member:u-7", "key-1", "another"))),
                    Refusal.KEY_REUSED);

            assertNothingWasDone(1);
            assertNextNumber(2);
        }

        @Test
        @DisplayName("“The pair of scope and key is unique”: another actor's same key is another key")
        void isScopedToItsActor() {
            assertThat(IntStream.range(0, 3)
                            .mapToObj(i -> scene.comment(
                                    CommentSample.on(post).claiming(claim("member:u-" + i, "key-1", "request"))))
                            .map(CommentId::number))
                    .containsExactly(1, 2, 3);
        }

        @Test
        @DisplayName("“A refused intent settles nothing”")
        void settlesNothingWhenRefused() {
            Answers.assertRefused(scene.tryComment(sample().replyTo(9)), Refusal.PARENT_MISSING);
            assertThat(storage.members().settled(claim)).isEmpty();

            assertThat(scene.comment(CommentSample.on(post).claiming(claim("member:u-7", "key-1", "another")))
                            .number())
                    .isEqualTo(1);
        }

        @Test
        @DisplayName("A comment's key is not free for a post")
        void isSharedWithPosts() {
            scene.comment(sample());

            Answers.assertRefused(
                    scene.tryWrite(PostSample.on(FREE).claiming(claim("member:u-7", "key-1", "post"))),
                    Refusal.KEY_REUSED);
        }
    }
}
