package dev.madang.forum.service;

import dev.madang.forum.ConflictException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes what posts are: status, flags, board. A change that finds the post changed under it is decided anew; one that finds it done already
 * does nothing, so that each may be repeated.
 */
record PostStates(ForumStorage storage, Gate gate, Reading reading) {

    /** Puts the post into the state that {@code next} makes of the present one. */
    Post change(Actor actor, PostId id, Action action, UnaryOperator<PostState> next) {
        return decide(actor, id, action, head -> next.apply(head.state()));
    }

    private Post decide(Actor actor, PostId id, Action action, Function<PostHead, PostState> next) {
        return Writing.untilDecided("post", () -> {
            PostHead head = head(id);
            gate.passPost(actor, action, head, id.toString());
            PostState wanted = next.apply(head);
            if (wanted.equals(head.state())) {
                return Optional.of(present(id));
            }
            Answer<Long> answer = storage.posts().changeState(new ChangePostState(id, head.version(), wanted));
            return answer instanceof Answer.Refused
                    ? Optional.empty()
                    : Optional.of(Writing.readBack(() -> present(id)));
        });
    }

    /** Two at once may make one notice more than there is room for. */
    Post makeNotice(Actor actor, PostId id) {
        return decide(actor, id, Action.NOTICE, head -> {
            PostState wanted = with(PostFlag.NOTICE, head.state());
            boolean added = !wanted.equals(head.state()) && wanted.status() == ContentStatus.PUBLISHED;
            if (added && notices(head) >= PostPage.MAX_NOTICES) {
                throw ConflictException.state("board", "too-many-notices");
            }
            return wanted;
        });
    }

    private long notices(PostHead head) {
        return storage.boards()
                .counts(head.board().key())
                .map(BoardCounts::notices)
                .orElse(0L);
    }

    static PostState delete(PostState now) {
        return now.status() == ContentStatus.PUBLISHED
                ? new PostState(ContentStatus.DELETED, ContentStatus.PUBLISHED, now.flags())
                : now;
    }

    static PostState remove(PostState now) {
        return now.status() == ContentStatus.REMOVED || now.status() == ContentStatus.PURGED
                ? now
                : new PostState(ContentStatus.REMOVED, now.status(), now.flags());
    }

    static PostState restore(PostState now) {
        return now.status() == ContentStatus.PUBLISHED || now.status() == ContentStatus.PURGED
                ? now
                : new PostState(now.before(), ContentStatus.PUBLISHED, now.flags());
    }

    static PostState purge(PostState now) {
        return now.status() == ContentStatus.PURGED
                ? now
                : new PostState(ContentStatus.PURGED, ContentStatus.PURGED, Set.of());
    }

    static PostState with(PostFlag flag, PostState now) {
        Set<PostFlag> flags = EnumSet.of(flag);
        flags.addAll(now.flags());
        return new PostState(now.status(), now.before(), flags);
    }

    static PostState without(PostFlag flag, PostState now) {
        Set<PostFlag> flags = EnumSet.noneOf(PostFlag.class);
        flags.addAll(now.flags());
        flags.remove(flag);
        return new PostState(now.status(), now.before(), flags);
    }

    /** Takes the post to another board; {@code category} empty keeps its category where that board has it. */
    Post move(Actor actor, PostId id, BoardKey target, Optional<Category> category) {
        return Writing.untilDecided("post", () -> {
            PostHead head = head(id);
            gate.passPost(actor, Action.MOVE, head, id.toString());
            Board board =
                    storage.boards().find(target).orElseThrow(() -> new NotFoundException("board", target.value()));
            gate.passBoard(actor, Action.RECEIVE, board);
            MovePost move =
                    new MovePost(id, head.version(), target, board.version(), categoryThere(head, board, category));
            Answer<PostNumber> answer = storage.posts().move(move);
            boolean again = answer instanceof Answer.Refused<PostNumber> refused && refused.refusal() != Refusal.EXISTS;
            return again ? Optional.empty() : Optional.of(Writing.readBack(() -> present(id)));
        });
    }

    private static Optional<Category> categoryThere(PostHead head, Board board, Optional<Category> wanted) {
        Violations violations = new Violations();
        if (wanted.filter(c -> !board.settings().categories().contains(c)).isPresent()) {
            violations.add("category", Violation.Code.UNKNOWN_VALUE);
        }
        violations.throwIfAny();
        return wanted.or(() -> head.summary().category())
                .filter(board.settings().categories()::contains);
    }

    private PostHead head(PostId id) {
        return storage.posts()
                .head(new PostRef.ById(id))
                .orElseThrow(() -> new NotFoundException("post", id.toString()));
    }

    private Post present(PostId id) {
        return reading.begun()
                .post(storage.posts()
                        .find(new PostRef.ById(id))
                        .orElseThrow(() -> new NotFoundException("post", id.toString())));
    }
}
