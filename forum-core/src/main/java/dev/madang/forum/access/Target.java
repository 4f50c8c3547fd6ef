package dev.madang.forum.access;

import dev.madang.forum.board.Board;
import dev.madang.forum.post.PostSummary;
import java.util.Optional;
import java.util.Set;

/**
 * What a decision is about.
 *
 * @param board the board; empty for the forum as a whole
 * @param post the post, or the post of the comment
 * @param states every state that the thing is in; never empty
 * @param standings all that the actor is to the thing; never empty
 */
public record Target(Optional<Board> board, Optional<PostSummary> post, Set<State> states, Set<Standing> standings) {

    /** Copies the sets. */
    public Target {
        states = Set.copyOf(states);
        standings = Set.copyOf(standings);
    }
}
