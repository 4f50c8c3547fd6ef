package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.claim;
import static dev.madang.forum.tck.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link IdempotencyClaim} promises of posts. */
abstract class PostKeyContract extends PostInsertContract {

    @Nested
    @DisplayName("IdempotencyClaim of a post")
    class Keys {

        private final IdempotencyClaim claim = claim("member:u-42", "key-1", "request");

        @BeforeEach
        void storeABoard() {
            scene.board(FREE);
        }

        private PostSample sample() {
            return PostSample.on(FREE).claiming(claim);
        }

        @Test
        @DisplayName("“with the same digest the intent answers Repeated and what was made then”")
        void answersWhatWasMade() {
            AllottedPost first = scene.write(sample());

            assertThat(Answers.repeated(scene.tryWrite(sample()))).isEqualTo(first);
            assertThat(Answers.repeated(scene.tryWrite(sample()))).isEqualTo(first);
        }

        @Test
        @DisplayName("“nothing was done now”: neither a post, nor a count, nor a number")
        void doesNothingAgain() {
            scene.write(sample());
            scene.tryWrite(sample());

            assertThat(scene.counts(FREE).posts()).isEqualTo(1);
            assertThat(scene.post(FREE).number().value()).isEqualTo(2);
        }

        @Test
        @DisplayName(
                "“before any other guard is looked at”: the board changed, and the subject has the post that was made")
        void answersBeforeOtherGuards() {
            Subject subject = Subject.of("order", "A-1");
            AllottedPost first = scene.write(sample().about(subject));
            scene.change(FREE, settings("새 이름"));

            assertThat(Answers.repeated(posts().insert(sample().about(subject).at(1))))
                    .isEqualTo(first);
        }

        @Test
        @DisplayName("“the same id, and the number that leads there now”, whatever has become of the post")
        void leadsToThePostForGood() {
            scene.board(QNA);
            PostId first = scene.write(sample()).id();
            scene.move(first, QNA);
            AllottedPost afterMove = Answers.repeated(scene.tryWrite(sample()));
            scene.state(first, ContentStatus.DELETED);
            AllottedPost afterDeletion = Answers.repeated(scene.tryWrite(sample()));
            scene.state(first, ContentStatus.PURGED);
            AllottedPost afterPurge = Answers.repeated(scene.tryWrite(sample()));

            assertThat(List.of(afterMove, afterDeletion, afterPurge)).allSatisfy(again -> {
                assertThat(again.id()).isEqualTo(first);
                assertThat(again.number()).isEqualTo(scene.head(first).summary().number());
                assertThat(again.number().board()).isEqualTo(QNA);
            });
        }

        @Test
        @DisplayName("“with another, KEY_REUSED”, and nothing is done")
        void refusesAnotherRequest() {
            scene.write(sample());

            Answers.assertRefused(
                    scene.tryWrite(PostSample.on(FREE).claiming(claim("member:u-42", "key-1", "another"))),
                    Refusal.KEY_REUSED);

            assertThat(scene.counts(FREE).posts()).isEqualTo(1);
            assertThat(scene.post(FREE).number().value()).isEqualTo(2);
        }

        @Test
        @DisplayName("“The pair of scope and key is unique”: another actor's same key is another key")
        void isScopedToItsActor() {
            AllottedPost mine = scene.write(sample());
            AllottedPost theirs = scene.write(PostSample.on(FREE).claiming(claim("member:u-43", "key-1", "request")));

            assertThat(theirs.id()).isNotEqualTo(mine.id());
            assertThat(Answers.repeated(scene.tryWrite(sample()))).isEqualTo(mine);
        }

        @Test
        @DisplayName("Keys and scopes that look alike are different ones")
        void tellsKeysApart() {
            List<IdempotencyClaim> alike = List.of(
                    claim("s", "key", "r"),
                    claim("s", "KEY", "r"),
                    claim("s", "key ", "r"),
                    claim("s ", "key", "r"),
                    claim("S", "key", "r"),
                    claim("s", "kéy", "r"),
                    claim("sk", "ey", "r"),
                    claim("s", "ß", "r"),
                    claim("s", "ss", "r"),
                    claim("한".repeat(200), "🌳".repeat(100), "r"),
                    claim("한".repeat(199), "🌳".repeat(100), "r"),
                    claim("한".repeat(200), "🌳".repeat(99), "r"));

            List<AllottedPost> made = alike.stream()
                    .map(each -> scene.write(PostSample.on(FREE).claiming(each)))
                    .toList();

            assertThat(IntStream.range(0, alike.size()))
                    .allSatisfy(i -> assertThat(Answers.repeated(
                                    scene.tryWrite(PostSample.on(FREE).claiming(alike.get(i)))))
                            .isEqualTo(made.get(i)));
        }

        @Test
        @DisplayName("“A refused intent settles nothing”")
        void settlesNothingWhenRefused() {
            scene.change(FREE, settings("새 이름"));
            Answers.assertStale(posts().insert(sample().at(1)), Refusal.BOARD_CHANGED, 2);
            assertThat(storage.members().settled(claim)).isEmpty();

            IdempotencyClaim another = claim("member:u-42", "key-1", "another");
            Answers.done(scene.tryWrite(PostSample.on(FREE).claiming(another)));
        }

        @Test
        @DisplayName("A post's key is not free for a comment")
        void isSharedWithComments() {
            PostId post = scene.write(sample()).id();

            Answers.assertRefused(
                    scene.tryComment(CommentSample.on(post).claiming(claim("member:u-42", "key-1", "comment"))),
                    Refusal.KEY_REUSED);

            assertThat(scene.head(post).summary().comments()).isZero();
        }
    }
}
