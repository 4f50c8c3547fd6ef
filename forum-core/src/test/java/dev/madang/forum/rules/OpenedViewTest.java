package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.post.Post;
import dev.madang.forum.view.ViewCounting;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenedViewTest {

    static Stream<ViewCounting> storing() {
        return Stream.of(ViewCounting.immediate(), ViewCounting.buffered(Duration.ofHours(1), 100));
    }

    @ParameterizedTest
    @MethodSource("storing")
    void aReaderSeesTheirOwnViewCounted(ViewCounting counting) {
        try (ForumFixture fixture = ForumFixture.create(b -> b.viewCounting(counting))) {
            fixture.board();
            Post post = fixture.post();

            assertThat(fixture.forum().posts().open(fixture.other(), post.id()).views())
                    .isEqualTo(1);
            assertThat(fixture.forum().posts().open(fixture.guest(), post.id()).views())
                    .isEqualTo(2);
            assertThat(fixture.forum().posts().get(fixture.other(), post.id()).views())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("storing")
    void aReadingThatDoesNotCountShowsWhatIsCounted(ViewCounting counting) {
        try (ForumFixture fixture = ForumFixture.create(b -> b.viewCounting(counting))) {
            fixture.board();
            Post post = fixture.post();

            fixture.forum().posts().open(fixture.other(), post.id());

            assertThat(fixture.forum().posts().open(fixture.other(), post.id()).views())
                    .isEqualTo(1);
        }
    }
}
