package dev.madang.forum.examples.boardweb.session;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the host says that members are.
 *
 * @param administrators their names
 * @param moderators the boards that each of them moderates, by name
 */
public record Staff(Set<String> administrators, Map<String, Set<BoardKey>> moderators) {

    /** Copies both. */
    public Staff {
        administrators = Set.copyOf(administrators);
        moderators = Map.copyOf(moderators);
    }

    /** Whoever has this name, calling from this address. */
    public Actor actor(Optional<String> member, ClientAddress address) {
        if (member.isEmpty()) {
            return Actor.guest(address);
        }
        String name = member.get();
        if (administrators.contains(name)) {
            return Actor.administrator(name, address);
        }
        Set<BoardKey> boards = moderators.getOrDefault(name, Set.of());
        return boards.isEmpty() ? Actor.member(name, address) : Actor.moderator(name, address, boards);
    }
}
