package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.PostWithComments;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.service.CommentService;
import dev.madang.forum.service.PostService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post and its comments in one call are what they are in two. */
class PostWithCommentsTest {

    private final ForumFixture yard = ForumFixture.create();
    private final PostService posts = yard.forum().posts();
    private final CommentService comments = yard.forum().comments();
    private Post post;

    @BeforeEach
    void aThread() {
        yard.board("free", board -> board.pageSize(3).with(BoardFeature.SECRETS));
        post = yard.post();
        for (int i = 0; i < 5; i++) {
            yard.comment(post.id());
        }
        yard.comment(yard.member(), post.id(), CommentDraft::secret);
    }

    @AfterEach
    void close() {
        yard.close();
    }

    @Test
    void aReaderSeesWhatTheTwoCallsShow() {
        for (Actor reader : new Actor[] {yard.guest(), yard.member(), yard.moderator()}) {
            for (int page = 1; page <= 3; page++) {
                PostWithComments read = posts.openWithComments(reader, post.id(), Paging.page(page));

                assertThat(read.post()).isEqualTo(posts.get(reader, post.id()));
                assertThat(read.comments()).isEqualTo(comments.list(reader, post.id(), Paging.page(page)));
            }
        }
    }

    @Test
    void aPersonsReadingIsOneView() {
        assertThat(posts.openWithComments(yard.other(), post.id(), Paging.page(1))
                        .post()
                        .views())
                .isEqualTo(1);
        assertThat(posts.openWithComments(yard.guest(), post.number(), Paging.page(2))
                        .post()
                        .views())
                .isEqualTo(2);
        assertThat(posts.get(yard.guest(), post.id()).views()).isEqualTo(2);
    }

    @Test
    void pastTheLastPageNothingIsReadAndNoViewIsCounted() {
        Post empty = yard.post();

        assertThat(posts.openWithComments(yard.guest(), post.id(), Paging.page(3))
                        .post()
                        .views())
                .isZero();
        assertThat(posts.openWithComments(yard.guest(), post.id(), Paging.page(2))
                        .post()
                        .views())
                .isEqualTo(1);
        assertThat(posts.openWithComments(yard.guest(), empty.id(), Paging.page(2))
                        .post()
                        .views())
                .isZero();
        assertThat(posts.openWithComments(yard.guest(), empty.id(), Paging.page(1))
                        .post()
                        .views())
                .isEqualTo(1);
        assertThat(posts.get(yard.guest(), post.id()).views()).isEqualTo(1);
    }

    @Test
    void whatIsHiddenIsNotThereAndNoViewIsCounted() {
        posts.remove(yard.moderator(), post.id());

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> posts.openWithComments(yard.guest(), post.id(), Paging.page(1)));
        assertThat(posts.get(yard.moderator(), post.id()).views()).isZero();
    }
}
