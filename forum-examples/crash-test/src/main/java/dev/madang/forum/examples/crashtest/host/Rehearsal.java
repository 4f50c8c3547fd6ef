package dev.madang.forum.examples.crashtest.host;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.jdbc.JdbcForumStorage;

/** Loads the classes that a start needs, on a database in memory, while the host waits for its turn. */
final class Rehearsal {

    private Rehearsal() {}

    static void run() {
        JdbcForumStorage storage =
                JdbcForumStorage.builder("jdbc:h2:mem:rehearsal", "sa", "").open();
        try (Forum forum = Forum.builder().storage(storage).build()) {
            Actor admin = Actor.administrator("root", ClientAddress.of("127.0.0.1"));
            forum.boards().create(admin, BoardDraft.of(BoardKey.of("rehearsal")).name("예행"));
        }
    }
}
