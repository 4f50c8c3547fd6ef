package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.actor.Author;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Numbers, replies, order and tombstones of a post's comments. */
class CommentThreadTest {

    private final ForumFixture yard = ForumFixture.create();
    private PostId post;

    @BeforeEach
    void aPostOnABoardOfDepthThree() {
        yard.board("free", board -> board.commentDepth(3));
        post = yard.post().id();
    }

    @AfterEach
    void close() {
        assertThat(yard.forum().maintenance().verify(yard.admin()).found()).isEmpty();
        yard.close();
    }

    private List<Comment> thread() {
        return yard.forum()
                .comments()
                .list(yard.member("reader"), post, Paging.page(1).size(100))
                .comments();
    }

    private List<Integer> numbers() {
        return thread().stream().map(Comment::number).toList();
    }

    private long count() {
        return yard.forum().posts().get(yard.member("reader"), post).comments();
    }

    private void delete(Comment comment) {
        yard.forum().comments().delete(yard.other(), comment.id());
    }

    private Comment reply(Comment parent) {
        return yard.reply(yard.other(), parent);
    }

    @Nested
    class Numbers {

        @Test
        void countFromOneInEachPost() {
            PostId second = yard.post().id();

            assertThat(yard.comment(post).number()).isEqualTo(1);
            assertThat(yard.comment(post).number()).isEqualTo(2);
            assertThat(yard.comment(second).number()).isEqualTo(1);
        }

        @Test
        void areNotUsedAgainAfterADeletion() {
            delete(yard.comment(post));

            assertThat(yard.comment(post).number()).isEqualTo(2);
        }

        @Test
        void areNotTakenByARefusedComment() {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> yard.comment(yard.other(), post, draft -> draft.replyTo(7)));

            assertThat(yard.comment(post).number()).isEqualTo(1);
        }
    }

    @Nested
    class Replies {

        @Test
        void standUnderTheirParentsInTheOrderOfTheirNumbers() {
            Comment first = yard.comment(post);
            Comment second = yard.comment(post);
            Comment third = reply(first);
            reply(second);
            reply(third);
            reply(first);
            yard.comment(post);

            assertThat(numbers()).containsExactly(1, 3, 5, 6, 2, 4, 7);
            assertThat(thread().stream().map(Comment::depth)).containsExactly(0, 1, 2, 1, 0, 1, 0);
        }

        @Test
        void tellTheirParent() {
            Comment parent = yard.comment(post);
            Comment reply = reply(parent);

            assertThat(reply.parent()).hasValue(1);
            assertThat(parent.parent()).isEmpty();
            assertThat(yard.forum().comments().get(yard.other(), reply.id())).isEqualTo(reply);
        }

        @Test
        void endAtTheDepthOfTheBoard() {
            Comment deepest = reply(reply(reply(yard.comment(post))));

            assertThat(deepest.depth()).isEqualTo(3);
            assertRefusesParent(deepest.number(), Violation.Code.NOT_ALLOWED);
        }

        @Test
        void areRefusedWhereTheBoardIsFlat() {
            yard.board("flat", board -> board.commentDepth(0));
            Comment comment = yard.comment(yard.post(BoardKey.of("flat")).id());

            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> reply(comment))
                    .satisfies(e -> assertThat(e.violations())
                            .extracting(Violation::field)
                            .containsExactly("parent"));
        }

        @Test
        void areRefusedUnderWhatIsNotThere() {
            delete(yard.comment(post));

            assertRefusesParent(1, Violation.Code.UNKNOWN_VALUE);
            assertRefusesParent(2, Violation.Code.UNKNOWN_VALUE);
            assertRefusesParent(0, Violation.Code.OUT_OF_RANGE);
            assertRefusesParent(-1, Violation.Code.OUT_OF_RANGE);
            assertRefusesParent(CommentId.MAX_NUMBER, Violation.Code.UNKNOWN_VALUE);
            assertRefusesParent(CommentId.MAX_NUMBER + 1, Violation.Code.OUT_OF_RANGE);
            assertRefusesParent(Integer.MAX_VALUE, Violation.Code.OUT_OF_RANGE);
        }

        private void assertRefusesParent(int number, Violation.Code code) {
            long before = count();

            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> yard.comment(yard.other(), post, draft -> draft.replyTo(number)))
                    .satisfies(e -> {
                        assertThat(e.violations()).extracting(Violation::field).containsExactly("parent");
                        assertThat(e.violations()).extracting(Violation::code).containsExactly(code);
                    });

            assertThat(count()).isEqualTo(before);
        }
    }

    @Nested
    class Tombstones {

        @Test
        void areLeftByADeletedCommentWithReplies() {
            Comment parent = yard.comment(post);
            reply(parent);
            assertThat(thread()).noneMatch(Comment::isTombstone);

            delete(parent);

            Comment tombstone = thread().get(0);
            assertThat(numbers()).containsExactly(1, 2);
            assertThat(tombstone.isTombstone()).isTrue();
            assertThat(tombstone.body()).isEmpty();
            assertThat(tombstone.author()).isEqualTo(Author.UNKNOWN);
            assertThat(tombstone.address()).isEmpty();
            assertThat(tombstone.status()).isEqualTo(ContentStatus.DELETED);
            assertThat(count()).isEqualTo(1);
        }

        @Test
        void areNotLeftByOneWithoutReplies() {
            Comment comment = yard.comment(post);

            delete(comment);

            assertThat(numbers()).isEmpty();
            assertThat(count()).isZero();
        }

        @Test
        void goWhenTheLastPublishedReplyGoes() {
            Comment parent = yard.comment(post);
            Comment first = reply(parent);
            Comment second = reply(parent);
            delete(parent);

            delete(first);
            assertThat(numbers()).containsExactly(1, 3);
            delete(second);
            assertThat(numbers()).isEmpty();
        }

        @Test
        void goAllTheWayUp() {
            Comment top = yard.comment(post);
            Comment middle = reply(top);
            Comment low = reply(middle);
            delete(top);
            delete(middle);
            assertThat(numbers()).containsExactly(1, 2, 3);

            delete(low);

            assertThat(numbers()).isEmpty();
        }

        @Test
        void comeBackWithAReplyThatComesBack() {
            Comment parent = yard.comment(post);
            Comment reply = reply(parent);
            delete(parent);
            delete(reply);

            yard.forum().comments().restore(yard.other(), reply.id());

            assertThat(numbers()).containsExactly(1, 2);
            assertThat(thread().get(0).isTombstone()).isTrue();
            assertThat(count()).isEqualTo(1);
        }

        @Test
        void becomeTheCommentAgainWhenItIsRestored() {
            Comment parent = yard.comment(post);
            reply(parent);
            delete(parent);

            yard.forum().comments().restore(yard.other(), parent.id());

            assertThat(thread().get(0).body()).isEqualTo("A comment");
            assertThat(count()).isEqualTo(2);
        }

        @Test
        void areWholeForModeratorsWhoSeeEverything() {
            Comment parent = yard.comment(post);
            Comment alone = yard.comment(post);
            reply(parent);
            delete(parent);
            delete(alone);

            List<Comment> everything = yard.forum()
                    .comments()
                    .listEverything(yard.moderator(), post, Paging.page(1).size(100))
                    .comments();

            assertThat(everything.stream().map(Comment::number)).containsExactly(1, 3, 2);
            assertThat(everything).allSatisfy(c -> assertThat(c.body()).isEqualTo("A comment"));
        }
    }
}
