package dev.madang.forum.examples.springhost.discussion;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.examples.springhost.watch.Writes;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments over HTTP. */
@RestController
@RequestMapping("/api/boards/{board}/posts/{number}/comments")
class CommentController {

    private final Forum forum;
    private final Writes writes;

    CommentController(Forum forum, Writes writes) {
        this.forum = forum;
        this.writes = writes;
    }

    /**
     * A comment as it was typed.
     *
     * @param replyTo the number of the comment that it answers
     */
    record NewComment(
            @Nullable String nickname,
            @Nullable String body,
            @Nullable Integer replyTo) {

        /** What is left out is left unsaid, so that the engine names it among the other violations. */
        CommentDraft on(PostId post) {
            CommentDraft draft = CommentDraft.on(post);
            if (nickname != null) {
                draft.nickname(nickname);
            }
            if (body != null) {
                draft.body(body);
            }
            if (replyTo != null) {
                draft.replyTo(replyTo);
            }
            return draft;
        }
    }

    @GetMapping
    PageView<CommentView> list(
            Actor actor,
            @PathVariable String board,
            @PathVariable long number,
            @RequestParam(defaultValue = "1") int page) {
        CommentPage found = forum.comments().list(actor, post(actor, board, number), Paging.page(page));
        return PageView.of(found);
    }

    /** Writes a comment; a repetition with the same {@code Idempotency-Key} answers the first one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentView write(
            Actor actor,
            @PathVariable String board,
            @PathVariable long number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewComment comment) {
        CommentDraft draft = comment.on(post(actor, board, number));
        if (key != null) {
            draft.idempotencyKey(key);
        }
        return CommentView.of(writes.timed("comment", () -> forum.comments().write(actor, draft)));
    }

    private PostId post(Actor actor, String board, long number) {
        return forum.posts()
                .get(actor, PostNumber.of(BoardKey.of(board), number))
                .id();
    }
}
