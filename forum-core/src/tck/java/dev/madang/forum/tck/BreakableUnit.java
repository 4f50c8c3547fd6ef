package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.ASK;
import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.HOUR;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.at;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A unit of each writing intent, to be done on what {@link BrokenUnits} prepares: two boards, and a post with a comment and its reply. */
enum BreakableUnit {
    BOARD_INSERT((storage, post) -> storage.boards().insert(new NewBoard(NOWHERE, Samples.settings(), at(1)))),
    BOARD_CHANGE((storage, post) -> storage.boards().change(new BoardChange(FREE, 1, Samples.settings("새 이름")))),
    POST_INSERT((storage, post) -> storage.posts()
            .insert(PostSample.on(FREE)
                    .under(ASK)
                    .about(Subject.of("order", "2"))
                    .claiming(BrokenUnits.NEW_CLAIM)
                    .at(1))),
    POST_EDIT((storage, post) -> storage.posts()
            .edit(new EditPost(
                    post,
                    1,
                    new PostContent("새 제목", "새 본문", Optional.of(ASK), Secrecy.SECRET),
                    EditPost.History.KEPT,
                    at(50)))),
    POST_CHANGE_STATE((storage, post) -> storage.posts()
            .changeState(new ChangePostState(
                    post, 1, new PostState(ContentStatus.DELETED, ContentStatus.PUBLISHED, Set.of(PostFlag.LOCKED))))),
    POST_PURGE((storage, post) -> storage.posts()
            .changeState(new ChangePostState(
                    post, 1, new PostState(ContentStatus.PURGED, ContentStatus.PUBLISHED, Set.of())))),
    POST_MOVE((storage, post) -> storage.posts().move(new MovePost(post, 1, QNA, 1, Optional.of(ASK)))),
    COMMENT_INSERT((storage, post) -> storage.comments()
            .insert(CommentSample.on(post)
                    .replyTo(2)
                    .claiming(BrokenUnits.NEW_CLAIM)
                    .at(1))),
    COMMENT_EDIT((storage, post) -> storage.comments()
            .edit(new EditComment(CommentId.of(post, 1), 1, new CommentContent("새 댓글", Secrecy.SECRET), at(50)))),
    COMMENT_CHANGE_STATUS((storage, post) -> storage.comments()
            .changeStatus(
                    new ChangeCommentStatus(CommentId.of(post, 2), 1, ContentStatus.DELETED, ContentStatus.PUBLISHED))),
    VIEWS_APPLY((storage, post) -> storage.views()
            .apply(new ViewFlush(
                    BrokenUnits.NODE, 2, List.of(new ViewCount(post, HOUR, 3), new ViewCount(post, HOUR + 1, 4))))),
    VIEWS_PRUNE((storage, post) -> storage.views()
            .prune(new PruneViews(Instant.EPOCH.plus(Duration.ofHours(HOUR + 1)), Instant.EPOCH, at(99), 9))),
    MEMBERS_ERASE((storage, post) -> storage.members()
            .erase(new EraseMember(
                    BrokenUnits.MEMBER,
                    EraseMember.Words.PURGED,
                    BrokenUnits.OLD_CLAIM.scope(),
                    Samples.viewer(1),
                    9))),
    TRANSFER_TAKE_IN((storage, post) -> storage.transfer()
            .takeIn(List.of(
                    TransferSamples.board(NOWHERE),
                    TransferSamples.post(FREE, 9).withFormerNumbers(List.of(PostNumber.of(QNA, 7))),
                    TransferSamples.comment(PostNumber.of(FREE, 9), 3)))),
    MAINTENANCE_FORGET((storage, post) -> storage.maintenance().forget(new Forget(at(99), at(99), 9)));

    /** One call. */
    @FunctionalInterface
    interface Call {
        Object on(ForumStorage storage, PostId post);
    }

    final Call call;

    BreakableUnit(Call call) {
        this.call = call;
    }
}
