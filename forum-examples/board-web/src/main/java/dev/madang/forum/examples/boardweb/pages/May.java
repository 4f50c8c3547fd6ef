package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.access.Action;
import dev.madang.forum.access.Decision;
import dev.madang.forum.access.Standing;
import dev.madang.forum.access.State;
import dev.madang.forum.access.Target;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Author;
import dev.madang.forum.board.Board;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Secrecy;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which buttons to show: the engine's own policy, asked ahead. It decides nothing: the engine asks again when a button is pressed.
 *
 * @param policy the policy that the engine was built with
 */
record May(AccessPolicy policy) {

    /** Whether {@code actor} may do {@code action} to a board. */
    boolean board(Actor actor, Action action, Board board) {
        return allows(
                actor,
                action,
                new Target(Optional.of(board), Optional.empty(), states(board), standings(actor, board)));
    }

    /** Whether {@code actor} sees everything on a board. */
    boolean seesEverything(Actor actor, Board board) {
        return policy.visibility(actor, board) == Visibility.EVERYTHING;
    }

    /** Whether {@code actor} may do {@code action} to a post, or comment on it. */
    boolean post(Actor actor, Action action, Board board, PostSummary post) {
        Set<State> states = states(board);
        states.add(state(post.status()));
        addIf(states, State.LOCKED, post.is(PostFlag.LOCKED));
        addIf(states, State.SECRET, post.is(PostFlag.SECRET));
        Set<Standing> standings = standings(actor, board);
        addIf(standings, Standing.AUTHOR, wrote(actor, post.author()));
        return allows(actor, action, new Target(Optional.of(board), Optional.of(post), states, standings));
    }

    /** Whether {@code actor} may do {@code action} to a comment on a post. */
    boolean comment(Actor actor, Action action, Board board, PostSummary post, Comment comment) {
        Set<State> states = states(board);
        states.add(state(comment.status()));
        addIf(states, State.LOCKED, post.is(PostFlag.LOCKED));
        addIf(states, State.SECRET, comment.secrecy() == Secrecy.SECRET);
        Set<Standing> standings = standings(actor, board);
        addIf(standings, Standing.AUTHOR, wrote(actor, comment.author()));
        addIf(standings, Standing.POST_AUTHOR, wrote(actor, post.author()));
        return allows(actor, action, new Target(Optional.of(board), Optional.of(post), states, standings));
    }

    private boolean allows(Actor actor, Action action, Target target) {
        return policy.decide(actor, action, target) == Decision.ALLOW;
    }

    private static boolean wrote(Actor actor, Author author) {
        return actor.member().isPresent() && actor.member().equals(author.member());
    }

    private static Set<State> states(Board board) {
        return EnumSet.of(board.isArchived() ? State.ARCHIVED : State.OPEN);
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
        Set<Standing> standings = EnumSet.of(
                switch (actor.role()) {
                    case GUEST -> Standing.GUEST;
                    case MEMBER, MODERATOR -> Standing.MEMBER;
                    case ADMINISTRATOR -> Standing.ADMINISTRATOR;
                });
        addIf(standings, Standing.MODERATOR, actor.moderates(board.key()));
        return standings;
    }

    private static <E> void addIf(Set<E> set, E element, boolean condition) {
        if (condition) {
            set.add(element);
        }
    }
}
