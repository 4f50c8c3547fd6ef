package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static dev.madang.forum.jdbc.Fixtures.NOW;
import static dev.madang.forum.jdbc.Fixtures.TALK;
import static dev.madang.forum.jdbc.Intent.of;
import static dev.madang.forum.jdbc.Stage.HOUR;
import static dev.madang.forum.jdbc.Stage.QNA;
import static dev.madang.forum.jdbc.Stage.VIEWER;
import static dev.madang.forum.jdbc.Stage.hour;

import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.PruneViews;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What the port changes. */
final class WriteIntents {

    private static final BoardKey NEW = BoardKey.of("new");
    private static final BoardSettings SETTINGS = new BoardSettings(
            "새 게시판", "설명", BoardAudiences.DEFAULT, 25, List.of(TALK), 4, BoardLimits.DEFAULT, Set.of());
    private static final BoardRange RANGE = new BoardRange(FREE, 0, 100);

    private WriteIntents() {}

    static List<Intent> all() {
        return Stream.of(ofBoards(), ofPosts(), ofComments(), ofViews(), ofMembersAndTransfer(), ofMaintenance())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Intent> ofBoards() {
        return List.of(
                of("boards.insert", (storage, stage) -> storage.boards().insert(new NewBoard(NEW, SETTINGS, NOW))),
                of("boards.change", (storage, stage) -> storage.boards().change(new BoardChange(FREE, 1, SETTINGS))));
    }

    private static List<Intent> ofPosts() {
        return List.of(
                of("posts.insert", (storage, stage) -> storage.posts().insert(Stage.post(FREE, "새 글", "swept"))),
                of(
                        "posts.insert about a subject",
                        (storage, stage) -> storage.posts().insert(discussion())),
                of("posts.edit", (storage, stage) -> storage.posts().edit(Stage.edit(stage.edited(), 2))),
                of(
                        "posts.changeState to a notice",
                        (storage, stage) -> storage.posts()
                                .changeState(new ChangePostState(
                                        stage.talked(), 1, Stage.state(ContentStatus.PUBLISHED, PostFlag.NOTICE)))),
                of(
                        "posts.changeState to deleted",
                        (storage, stage) -> storage.posts()
                                .changeState(
                                        new ChangePostState(stage.talked(), 1, Stage.state(ContentStatus.DELETED)))),
                of(
                        "posts.changeState to purged",
                        (storage, stage) -> storage.posts()
                                .changeState(
                                        new ChangePostState(stage.edited(), 2, Stage.state(ContentStatus.PURGED)))),
                of(
                        "posts.move",
                        (storage, stage) ->
                                storage.posts().move(new MovePost(stage.talked(), 1, QNA, 1, Optional.empty()))),
                of(
                        "posts.move back",
                        (storage, stage) ->
                                storage.posts().move(new MovePost(stage.moved(), 2, QNA, 1, Optional.of(TALK)))));
    }

    private static List<Intent> ofComments() {
        return List.of(
                of(
                        "comments.insert",
                        (storage, stage) ->
                                storage.comments().insert(Stage.comment(stage.talked(), OptionalInt.empty(), "swept"))),
                of(
                        "comments.insert of a reply",
                        (storage, stage) ->
                                storage.comments().insert(Stage.comment(stage.talked(), OptionalInt.of(2), "swept"))),
                of(
                        "comments.edit",
                        (storage, stage) -> storage.comments()
                                .edit(new EditComment(
                                        stage.last(),
                                        1,
                                        new CommentContent("고침", Secrecy.SECRET),
                                        NOW.plusSeconds(60)))),
                of(
                        "comments.changeStatus to a tombstone",
                        (storage, stage) ->
                                storage.comments().changeStatus(Stage.status(stage.first(), ContentStatus.DELETED))),
                of(
                        "comments.changeStatus under a tombstone",
                        (storage, stage) -> storage.comments()
                                .changeStatus(Stage.status(stage.tombstone(), ContentStatus.REMOVED))),
                of(
                        "comments.changeStatus to purged",
                        (storage, stage) ->
                                storage.comments().changeStatus(Stage.status(stage.last(), ContentStatus.PURGED))));
    }

    private static List<Intent> ofViews() {
        PruneViews prune = new PruneViews(hour(HOUR + 1), hour(HOUR + 24), hour(HOUR + 1), 100);
        return List.of(
                of(
                        "views.apply",
                        (storage, stage) ->
                                storage.views().apply(Stage.flush(2, stage.talked(), stage.edited(), stage.moved()))),
                of(
                        "views.firstView",
                        (storage, stage) ->
                                storage.views().firstView(new FirstView(stage.edited(), VIEWER, hour(HOUR)))),
                of("views.prune", (storage, stage) -> storage.views().prune(prune)));
    }

    private static List<Intent> ofMembersAndTransfer() {
        return List.of(
                of("members.erase", (storage, stage) -> storage.members().erase(erasing(EraseMember.Words.KEPT))),
                of(
                        "members.erase with words",
                        (storage, stage) -> storage.members().erase(erasing(EraseMember.Words.PURGED))),
                of(
                        "transfer.takeIn",
                        (storage, stage) ->
                                storage.transfer().takeIn(Imported.batch(new Board(NEW, SETTINGS, 3, NOW), FREE))));
    }

    private static List<Intent> ofMaintenance() {
        Forget forget = new Forget(NOW.plus(Duration.ofDays(100)), NOW.plusSeconds(1), 100);
        return List.of(
                new Intent(
                        "maintenance.repair",
                        List.of(
                                "UPDATE forum_span SET listed = listed + 1",
                                "UPDATE forum_category_count SET posts = posts + 1",
                                "UPDATE forum_post_tally SET comments = comments + 1, thread = thread + 2"),
                        (storage, stage) -> storage.maintenance().repair(RANGE)),
                of(
                        "maintenance.forget",
                        (storage, stage) -> storage.maintenance().forget(forget)));
    }

    private static NewPost discussion() {
        NewPost post = Stage.post(FREE, "주문", "discussion");
        return new NewPost(
                post.board(),
                1,
                post.content(),
                post.byline(),
                Optional.of(Subject.of("order", "7")),
                post.at(),
                post.claim());
    }

    private static EraseMember erasing(EraseMember.Words words) {
        return new EraseMember(MemberId.of("u-42"), words, "u-42", VIEWER, 100);
    }
}
