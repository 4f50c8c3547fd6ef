package dev.madang.forum.service;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.access.Action;
import dev.madang.forum.access.Decision;
import dev.madang.forum.access.Standing;
import dev.madang.forum.access.State;
import dev.madang.forum.access.Target;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.Role;
import dev.madang.forum.board.Board;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostHead;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Asks the policy, with what an actor is to a thing and the states that the thing is in. */
final class Gate {

    private final AccessPolicy policy;
    private final GuestPasswords passwords;

    Gate(AccessPolicy policy, GuestPasswords passwords) {
        this.policy = policy;
        this.passwords = passwords;
    }

    void passForum(Actor actor, Action action) {
        Target target = new Target(Optional.empty(), Optional.empty(), Set.of(State.FORUM), Set.of(standing(actor)));
        pass(actor, action, target, "forum", "");
    }

    void passBoard(Actor actor, Action action, Board board) {
        pass(actor, action, boardTarget(actor, board), "board", board.key().value());
    }

    boolean mayBoard(Actor actor, Action action, Board board) {
        return policy.decide(actor, action, boardTarget(actor, board)) == Decision.ALLOW;
    }

    /** Throws {@link AccessDeniedException} when the policy does not let {@code actor} see everything in the lists of {@code board}. */
    void passEverything(Actor actor, Board board) {
        if (policy.visibility(actor, board) != Visibility.EVERYTHING) {
            throw new AccessDeniedException("list_everything");
        }
    }

    void passPost(Actor actor, Action action, PostHead post, String askedFor) {
        pass(actor, action, postTarget(actor, post), "post", askedFor);
    }

    /** Whether the reader may read a row of a list. A guest's password is not asked for a whole list. */
    boolean mayRead(Actor actor, Board board, PostSummary post) {
        Set<Standing> standings = standings(actor, board);
        if (isAuthor(actor, post.author())) {
            standings.add(Standing.AUTHOR);
        }
        Target target = new Target(Optional.of(board), Optional.of(post), states(board, post), standings);
        return policy.decide(actor, Action.READ, target) == Decision.ALLOW;
    }

    /** A comment on a post that is hidden is hidden itself: it answers as a comment that never was. */
    void passComment(Actor actor, Action action, CommentRecord comment) {
        String askedFor = comment.comment().id().toString();
        pass(actor, Action.READ, postTarget(actor, comment.post()), "comment", askedFor);
        Set<Standing> standings =
                standings(actor, comment.post(), comment.comment().author(), wrote(actor, comment.post()));
        if (proves(actor, comment.origin())) {
            standings.add(Standing.AUTHOR);
        }
        Target target = commentTarget(comment.post(), comment.comment(), standings);
        pass(actor, action, target, "comment", askedFor);
    }

    /** Whether an actor may read a row of a thread. A guest's password is asked for the post, not for each comment. */
    Predicate<Comment> readerOf(Actor actor, PostHead post) {
        boolean wrotePost = wrote(actor, post);
        return comment -> {
            Target target = commentTarget(post, comment, standings(actor, post, comment.author(), wrotePost));
            return policy.decide(actor, Action.READ, target) == Decision.ALLOW;
        };
    }

    private void pass(Actor actor, Action action, Target target, String what, String id) {
        Decision decision = policy.decide(actor, action, target);
        if (decision == Decision.HIDE) {
            throw new NotFoundException(what, id);
        }
        if (decision == Decision.DENY) {
            throw new AccessDeniedException(action.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Target boardTarget(Actor actor, Board board) {
        return new Target(Optional.of(board), Optional.empty(), Set.of(state(board)), standings(actor, board));
    }

    private Target postTarget(Actor actor, PostHead post) {
        Set<Standing> standings = standings(actor, post.board());
        if (wrote(actor, post)) {
            standings.add(Standing.AUTHOR);
        }
        return new Target(
                Optional.of(post.board()),
                Optional.of(post.summary()),
                states(post.board(), post.summary()),
                standings);
    }

    private static Target commentTarget(PostHead post, Comment comment, Set<Standing> standings) {
        Set<State> states = EnumSet.of(state(post.board()), state(comment.status()));
        if (post.summary().is(PostFlag.LOCKED)) {
            states.add(State.LOCKED);
        }
        if (comment.secrecy() == Secrecy.SECRET) {
            states.add(State.SECRET);
        }
        return new Target(Optional.of(post.board()), Optional.of(post.summary()), states, standings);
    }

    private static Set<State> states(Board board, PostSummary post) {
        Set<State> states = EnumSet.of(state(board), state(post.status()));
        if (post.is(PostFlag.LOCKED)) {
            states.add(State.LOCKED);
        }
        if (post.is(PostFlag.SECRET)) {
            states.add(State.SECRET);
        }
        return states;
    }

    private static State state(Board board) {
        return board.isArchived() ? State.ARCHIVED : State.OPEN;
    }

    private static State state(ContentStatus status) {
        return switch (status) {
            case PUBLISHED -> State.PUBLISHED;
            case DELETED -> State.DELETED;
            case REMOVED -> State.REMOVED;
            case PURGED -> State.PURGED;
        };
    }

    private static Set<Standing> standings(Actor actor, Board board) {
        Set<Standing> standings = EnumSet.of(standing(actor));
        if (actor.moderates(board.key())) {
            standings.add(Standing.MODERATOR);
        }
        return standings;
    }

    private static Set<Standing> standings(Actor actor, PostHead post, Author author, boolean wrotePost) {
        Set<Standing> standings = standings(actor, post.board());
        if (isAuthor(actor, author)) {
            standings.add(Standing.AUTHOR);
        }
        if (wrotePost) {
            standings.add(Standing.POST_AUTHOR);
        }
        return standings;
    }

    private static Standing standing(Actor actor) {
        return switch (actor.role()) {
            case GUEST -> Standing.GUEST;
            case MEMBER, MODERATOR -> Standing.MEMBER;
            case ADMINISTRATOR -> Standing.ADMINISTRATOR;
        };
    }

    private static boolean isAuthor(Actor actor, Author author) {
        return actor.member().isPresent() && actor.member().equals(author.member());
    }

    private boolean wrote(Actor actor, PostHead post) {
        return isAuthor(actor, post.summary().author()) || proves(actor, post.origin());
    }

    private boolean proves(Actor actor, Origin origin) {
        return actor.role() == Role.GUEST
                && actor.password().isPresent()
                && origin.passwordHash().isPresent()
                && passwords.matches(
                        actor.password().get(), origin.passwordHash().get());
    }
}
