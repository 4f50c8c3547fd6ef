package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.limit.Excess;
import dev.madang.forum.limit.WritingAttempt;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.post.Post;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.view.ViewCounting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between the moment that a comment was found allowed and the one that it is stored: limits are asked just there. */
class BetweenTest {

    private final ForumFixture yard = ForumFixture.create();
    private Board board;
    private Post post;

    @BeforeEach
    void aPost() {
        board = yard.board();
        post = yard.post();
    }

    @AfterEach
    void close() {
        yard.close();
    }

    private void commentWhile(Runnable happens) {
        Forum forum = Forum.builder()
                .storage(yard.storage())
                .clock(yard.clock())
                .writingLimits(new Interruption(happens))
                .viewCounting(ViewCounting.none())
                .build();
        forum.comments()
                .write(
                        yard.other(),
                        CommentDraft.on(post.id()).body("A comment").nickname("Nick"));
    }

    private record Interruption(Runnable happens) implements WritingLimits {

        @Override
        public Duration horizon() {
            return Duration.ofDays(1);
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public Optional<Excess> check(WritingAttempt attempt, List<RecentWrite> recent) {
            happens.run();
            return Optional.empty();
        }
    }

    private long count() {
        return yard.forum().posts().get(yard.admin(), post.id()).comments();
    }

    @Test
    void aPostThatIsLockedMeanwhileTakesNoComment() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> commentWhile(() -> yard.forum().posts().lock(yard.moderator(), post.id())));

        assertThat(count()).isZero();
    }

    @Test
    void aBoardThatIsArchivedMeanwhileTakesNoComment() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> commentWhile(() -> yard.change(board, edit -> edit.with(BoardFeature.ARCHIVED))));

        assertThat(count()).isZero();
    }

    @Test
    void aPostThatIsDeletedMeanwhileTakesNoComment() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> commentWhile(() -> yard.forum().posts().delete(yard.member(), post.id())));

        assertThat(count()).isZero();
    }

    @Test
    void aPostThatIsChangedMeanwhileTakesTheComment() {
        commentWhile(() -> yard.forum().posts().makeNotice(yard.moderator(), post.id()));

        assertThat(count()).isEqualTo(1);
    }
}
