package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import org.junit.jupiter.api.Test;

class SecretAnswerTest {

    @Test
    void isReadByTheGuestWhoProvesTheQuestionToBeTheirs() {
        try (ForumFixture fixture = ForumFixture.create()) {
            fixture.board("free", b -> b.writtenBy(Audience.EVERYONE).with(BoardFeature.SECRETS));
            Post question = fixture.post(fixture.guestWithPassword(), ForumFixture.FREE, PostDraft::secret);
            Comment answer = fixture.comment(fixture.moderator(), question.id(), CommentDraft::secret);

            assertThat(fixture.forum().comments().get(fixture.guestWithPassword(), answer.id()))
                    .isEqualTo(answer);
            assertThat(fixture.forum()
                            .comments()
                            .list(fixture.guestWithPassword(), question.id(), Paging.page(1))
                            .comments())
                    .containsExactly(answer);
            assertThatThrownBy(() -> fixture.forum().comments().get(fixture.guest(), answer.id()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
