package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.ConflictException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewRule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void whereNumbersEndNothingIsHalfWritten() {
        try (ForumFixture fixture = ForumFixture.create()) {
            take(fixture, """
                    {"type":"board","key":"free","name":"free"}
                    {"type":"post","board":"free","number":1,"title":"t","body":"b","createdAt":"2014-07-11T00:00:00Z"}
                    {"type":"comment","board":"free","post":1,"number":999999999,"body":"b","createdAt":"2014-07-11T00:00:00Z"}
                    {"type":"post","board":"free","number":1000000000000,"title":"t","body":"b","createdAt":"2014-07-11T00:00:00Z"}
                    """);
            var post = fixture.forum().posts().get(fixture.member(), PostNumber.of(ForumFixture.FREE, 1));

            assertThatThrownBy(() -> fixture.comment(post.id())).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(fixture::post).isInstanceOf(InvalidInputException.class);

            assertThat(fixture.forum()
                            .comments()
                            .list(fixture.member(), post.id(), Paging.page(1))
                            .total())
                    .isEqualTo(1);
            assertThat(fixture.forum()
                            .posts()
                            .list(fixture.member(), ForumFixture.FREE, Paging.page(1))
                            .total())
                    .isEqualTo(2);
            assertThat(fixture.forum().maintenance().verify(fixture.admin()).isSound())
                    .isTrue();
        }
    }

    @Test
    void aBoardHasNoMoreNoticesThanAPageShows() {
        try (ForumFixture fixture = ForumFixture.create()) {
            fixture.board();
            for (int i = 0; i < PostPage.MAX_NOTICES; i++) {
                fixture.forum()
                        .posts()
                        .makeNotice(fixture.admin(), fixture.post().id());
            }
            var oneMore = fixture.post();

            assertThatThrownBy(() -> fixture.forum().posts().makeNotice(fixture.admin(), oneMore.id()))
                    .isInstanceOf(ConflictException.class);

            assertThat(fixture.forum()
                            .posts()
                            .list(fixture.member(), ForumFixture.FREE, Paging.page(1))
                            .notices())
                    .hasSize(PostPage.MAX_NOTICES);
        }
    }

    @Test
    void timesThatNoClockShowsAreRefusedWhereTheyAreSet() {
        Duration forever = ChronoUnit.FOREVER.getDuration();

        assertThatThrownBy(() -> WritingLimits.standard().sameTextAfter(forever))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> AddressPrivacy.MASK_ONLY.withFullAddressesFor(forever))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ViewCounting.buffered(forever, 10)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ViewRule.oncePer(forever)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aBoardThatIsNullAmongOthersIsNamed() {
        ClientAddress address = ClientAddress.of("10.0.0.1");
        List<BoardKey> boards = Arrays.asList(ForumFixture.FREE, null);

        assertThatThrownBy(() -> Actor.moderator("m", address, boards)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Actor.moderator("m", address, (BoardKey) null))
                .isInstanceOf(InvalidInputException.class);
    }

    private static void take(ForumFixture fixture, String lines) {
        var report = fixture.forum()
                .transfer()
                .importLines(fixture.admin(), new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.isComplete()).isTrue();
    }
}
