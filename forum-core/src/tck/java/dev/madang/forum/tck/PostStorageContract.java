package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.Board;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostStorage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link PostStorage}. What each intent promises stands in the classes above this one. */
public abstract class PostStorageContract extends PostMoveContract {

    @Nested
    @DisplayName("PostStorage.head and find")
    class Find {

        private final Subject subject = Subject.of("order", "A-1");
        private AllottedPost post;

        @BeforeEach
        void storeAPost() {
            scene.board(FREE);
            scene.post(FREE);
            post = scene.write(PostSample.on(FREE).about(subject));
        }

        private List<PostRef> names() {
            return List.of(
                    new PostRef.ById(post.id()), new PostRef.ByNumber(post.number()), new PostRef.BySubject(subject));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PURGED")
        @DisplayName("“A post in any status”, by each of “the three ways to name a post”")
        void findsByEachName(ContentStatus status) {
            scene.state(post.id(), status);

            assertThat(names()).allSatisfy(name -> {
                PostRecord found = posts().find(name).orElseThrow();
                assertThat(found.head().id()).isEqualTo(post.id());
                assertThat(found.head().summary().status()).isEqualTo(status);
                assertThat(found.body()).isEqualTo("들어 보셨나요?\n좋네요.");
                assertThat(posts().head(name)).contains(found.head());
            });
        }

        @Test
        @DisplayName("“with its board as it stands”")
        void answersTheBoardAsItStands() {
            Board changed = scene.change(FREE, settings("새 이름"));

            assertThat(names())
                    .allSatisfy(name -> assertThat(scene.head(name).board()).isEqualTo(changed));
        }

        @Test
        @DisplayName("Nothing is found under a name that nothing has")
        void findsNothingUnderOtherNames() {
            List<PostRef> unknown = List.of(
                    new PostRef.ById(PostId.of(post.id().value() + 1_000_000)),
                    new PostRef.ById(PostId.of(Long.MAX_VALUE)),
                    new PostRef.ByNumber(PostNumber.of(FREE, 3)),
                    new PostRef.ByNumber(PostNumber.of(FREE, PostNumber.MAX)),
                    new PostRef.ByNumber(PostNumber.of(NOWHERE, 1)),
                    new PostRef.BySubject(Subject.of("order", "A-2")));

            assertThat(unknown).allSatisfy(name -> {
                assertThat(posts().head(name)).isEmpty();
                assertThat(posts().find(name)).isEmpty();
            });
        }
    }

    @Nested
    @DisplayName("Text of a post comes back as it was given, code unit for code unit")
    class Text {

        @BeforeEach
        void storeABoard() {
            scene.board(FREE);
        }

        static Stream<String> strings() {
            return Strings.lines().stream();
        }

        @ParameterizedTest
        @MethodSource("strings")
        @DisplayName("Title and body, written and edited")
        void keepsStrings(String text) {
            String body = text + "\u2028\n\t" + text + " \n";
            PostId written =
                    scene.write(PostSample.on(FREE).title(text).body(body)).id();
            PostId edited = scene.post(FREE).id();
            scene.edit(edited, new PostContent(text, body, Optional.empty(), Secrecy.OPEN), History.KEPT);
            scene.edit(edited, new PostContent("끝", "끝", Optional.empty(), Secrecy.OPEN), History.KEPT);

            assertThat(scene.head(written).summary().title()).isEqualTo(text);
            assertThat(scene.bodyOf(written)).isEqualTo(body);
            assertThat(posts().history(edited, 1)).allSatisfy(revision -> {
                assertThat(revision.title()).isEqualTo(text);
                assertThat(revision.body()).isEqualTo(body);
            });
        }

        @Test
        @DisplayName("Titles of 300, nicknames of 60 and bodies of 1,000,000 code points of 4 bytes fit")
        void keepsTheLongestTexts() {
            String title = "😀".repeat(300);
            String body = "🌳".repeat(1_000_000);

            PostId id = scene.write(PostSample.on(FREE)
                            .title(title)
                            .body(body)
                            .by(Samples.member("🦉".repeat(100), "🦊".repeat(60))))
                    .id();

            assertThat(scene.head(id).summary().title()).isEqualTo(title);
            assertThat(scene.head(id).summary().author()).isEqualTo(Samples.member("🦉".repeat(100), "🦊".repeat(60)));
            assertThat(scene.bodyOf(id).equals(body))
                    .as("the body is what was written")
                    .isTrue();
        }
    }
}
