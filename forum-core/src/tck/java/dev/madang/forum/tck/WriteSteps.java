package dev.madang.forum.tck;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The steps of a story that write boards, posts and comments. Every fifth or so carries a version that is not there. */
record WriteSteps(Cast cast) {

    private static final Object NOBODY = "nobody to do it to";
    private static final List<ContentStatus> STATUSES = List.of(
            ContentStatus.PUBLISHED,
            ContentStatus.DELETED,
            ContentStatus.PUBLISHED,
            ContentStatus.REMOVED,
            ContentStatus.DELETED,
            ContentStatus.PUBLISHED,
            ContentStatus.PUBLISHED,
            ContentStatus.PUBLISHED,
            ContentStatus.REMOVED,
            ContentStatus.PUBLISHED,
            ContentStatus.PURGED);

    Object board(Step step) {
        return cast.storage
                .boards()
                .insert(new NewBoard(Cast.board(step.a()), Samples.settings("이름 " + step.b()), cast.tick()));
    }

    Object changeBoard(Step step) {
        BoardKey key = Cast.board(step.a());
        long version = cast.scene.versionOf(key) + astray(step);
        return cast.storage.boards().change(new BoardChange(key, version, Samples.settings("이름 " + step.b())));
    }

    private static long astray(Step step) {
        return step.d() % 9 == 5 ? 1 : 0;
    }

    Object write(Step step) {
        PostSample sample = PostSample.on(Cast.board(step.a()))
                .title("글 " + step.b())
                .body("본문 " + step.c())
                .by(Step.pick(Cast.AUTHORS, step.c()))
                .from(cast.origin(step.b()))
                .at(cast.tick());
        Step.pick(Cast.CATEGORIES, step.b()).ifPresent(sample::under);
        if (step.b() % 5 == 0) {
            sample.secret();
        }
        if (step.c() % 4 == 0) {
            sample.about(Step.pick(Cast.SUBJECTS, step.c() / 4));
        }
        if (step.d() % 4 == 0) {
            sample.claiming(Samples.claim("s" + step.a() % 2, "key " + step.c() % 3, "post " + step.b() % 2));
        }
        Answer<AllottedPost> answer =
                cast.storage.posts().insert(sample.at(cast.scene.versionOf(sample.board()) + astray(step)));
        if (answer instanceof Answer.Done<AllottedPost> done) {
            cast.add(done.value().id());
        }
        return answer;
    }

    private Optional<PostHead> livingPost(int number) {
        return cast.post(number).filter(head -> head.summary().status() != ContentStatus.PURGED);
    }

    Object edit(Step step) {
        return livingPost(step.a()).<Object>map(head -> edit(head, step)).orElse(NOBODY);
    }

    private Answer<Long> edit(PostHead head, Step step) {
        PostContent content = new PostContent(
                "새 글 " + step.b(),
                "새 본문 " + step.c(),
                Step.pick(Cast.CATEGORIES, step.b()),
                step.c() % 4 == 0 ? Secrecy.SECRET : Secrecy.OPEN);
        return cast.storage
                .posts()
                .edit(new EditPost(
                        head.id(),
                        head.version() + astray(step),
                        content,
                        step.d() % 2 == 0 ? History.KEPT : History.DROPPED,
                        cast.tick()));
    }

    Object state(Step step) {
        return livingPost(step.a())
                .<Object>map(head -> cast.storage
                        .posts()
                        .changeState(new ChangePostState(head.id(), head.version() + astray(step), stateOf(step))))
                .orElse(NOBODY);
    }

    private static PostState stateOf(Step step) {
        Set<PostFlag> flags = EnumSet.noneOf(PostFlag.class);
        Stream.of(PostFlag.values())
                .filter(flag -> (step.c() >> flag.ordinal()) % 8 > 5)
                .forEach(flags::add);
        ContentStatus before = step.d() % 3 == 0 ? ContentStatus.DELETED : ContentStatus.PUBLISHED;
        return new PostState(Step.pick(STATUSES, step.b()), before, flags);
    }

    Object move(Step step) {
        return livingPost(step.a()).<Object>map(head -> move(head, step)).orElse(NOBODY);
    }

    private Object move(PostHead head, Step step) {
        BoardKey target = Cast.board(step.b());
        return cast.storage
                .posts()
                .move(new MovePost(
                        head.id(),
                        head.version() + astray(step),
                        target,
                        cast.scene.versionOf(target) + (step.d() % 7 == 3 ? 1 : 0),
                        Step.pick(Cast.CATEGORIES, step.c())));
    }

    Object comment(Step step) {
        return cast.talkedOfPost(step.a())
                .<Object>map(head -> comment(head, step))
                .orElse(NOBODY);
    }

    private Answer<AllottedComment> comment(PostHead head, Step step) {
        CommentSample sample = CommentSample.on(head.id())
                .body("댓글 " + step.b())
                .by(Step.pick(Cast.AUTHORS, step.c()))
                .from(cast.origin(step.c()))
                .maxDepth(step.d() % 9)
                .at(cast.tick());
        List<CommentId> thread =
                cast.comments.stream().filter(id -> id.post().equals(head.id())).toList();
        if (step.b() % 4 != 0 && !thread.isEmpty()) {
            sample.maxDepth(1 + step.d() % 8)
                    .replyTo(
                            step.b() % 17 == 9
                                    ? 99
                                    : Step.pick(thread, step.b()).number());
        }
        if (step.c() % 5 == 0) {
            sample.secret();
        }
        if (step.c() % 6 == 0) {
            sample.claiming(Samples.claim("s" + step.a() % 2, "key " + step.b() % 3, "comment " + step.d() % 2));
        }
        sample.boardAt(head.board().version() + (step.d() % 7 == 3 ? 1 : 0));
        Answer<AllottedComment> answer = cast.storage.comments().insert(sample.at(head.version() + astray(step)));
        if (answer instanceof Answer.Done<AllottedComment> done) {
            cast.add(done.value().id());
        }
        return answer;
    }

    private Optional<CommentRecord> livingComment(int number) {
        if (cast.comments.isEmpty()) {
            return Optional.empty();
        }
        CommentId id = Step.pick(cast.comments, number);
        return Optional.of(cast.scene.found(id)).filter(found -> found.comment().status() != ContentStatus.PURGED);
    }

    Object editComment(Step step) {
        return livingComment(step.a())
                .<Object>map(found -> cast.storage
                        .comments()
                        .edit(new EditComment(
                                found.comment().id(),
                                found.comment().version() + astray(step),
                                new CommentContent(
                                        "새 댓글 " + step.b(), step.c() % 3 == 0 ? Secrecy.SECRET : Secrecy.OPEN),
                                cast.tick())))
                .orElse(NOBODY);
    }

    Object status(Step step) {
        return livingComment(step.a())
                .<Object>map(found -> cast.storage
                        .comments()
                        .changeStatus(new ChangeCommentStatus(
                                found.comment().id(),
                                found.comment().version() + astray(step),
                                Step.pick(STATUSES, step.b()),
                                step.c() % 3 == 0 ? ContentStatus.DELETED : ContentStatus.PUBLISHED)))
                .orElse(NOBODY);
    }
}
