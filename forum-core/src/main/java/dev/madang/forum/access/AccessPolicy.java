package dev.madang.forum.access;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;

/**
 * Says who may do what. The engine asks before anything happens. Implementations are thread-safe and quick: a call asks more than
 * once. What a policy throws reaches the caller, and nothing has been changed.
 */
public interface AccessPolicy {

    /** The engine's own policy: {@link StandardAccessPolicy}. */
    static AccessPolicy standard() {
        return StandardAccessPolicy.INSTANCE;
    }

    /** Whether {@code actor} may do {@code action} to {@code target}. */
    Decision decide(Actor actor, Action action, Target target);

    /** The widest visibility that {@code actor} may ask for in the lists of {@code board}. */
    Visibility visibility(Actor actor, Board board);
}
