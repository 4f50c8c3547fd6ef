package dev.madang.forum.examples.springhost.engine;

import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.access.Action;
import dev.madang.forum.access.Decision;
import dev.madang.forum.access.Target;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.post.PostFlag;

/**
 * The engine's own rules, but that a secret post is not there at all for whoever may not read it. By the engine's rules it is refused to them, as fits
 * a list that shows where it stands; here a refusal would say that there is an order.
 *
 * @param rules the engine's own
 */
record DiscreetPolicy(AccessPolicy rules) implements AccessPolicy {

    DiscreetPolicy() {
        this(AccessPolicy.standard());
    }

    @Override
    public Decision decide(Actor actor, Action action, Target target) {
        boolean isSecret =
                target.post().filter(post -> post.is(PostFlag.SECRET)).isPresent();
        return isSecret && rules.decide(actor, Action.READ, target) != Decision.ALLOW
                ? Decision.HIDE
                : rules.decide(actor, action, target);
    }

    @Override
    public Visibility visibility(Actor actor, Board board) {
        return rules.visibility(actor, board);
    }
}
