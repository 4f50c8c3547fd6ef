package dev.madang.forum.examples.boardweb;

import dev.madang.forum.examples.boardweb.session.Secret;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import java.io.IOException;
import java.nio.file.Path;

/** Where the forum is kept. */
sealed interface Database {

    /** Opens it. */
    ForumStorage open() throws IOException;

    /** The host's secret: kept beside the forum where there is a place for it. */
    default Secret secret() throws IOException {
        return Secret.fresh();
    }

    /** Nowhere: gone when the program ends. */
    record Memory() implements Database {

        @Override
        public ForumStorage open() {
            return new InMemoryForumStorage();
        }
    }

    /**
     * In files of an embedded database.
     *
     * @param directory where they are; made when it is missing
     */
    record Files(Path directory) implements Database {

        @Override
        public ForumStorage open() throws IOException {
            java.nio.file.Files.createDirectories(directory);
            return new InMemoryForumStorage();
        }

        @Override
        public Secret secret() throws IOException {
            return Secret.keptIn(directory.resolve("board-web.secret"));
        }
    }

    /**
     * In a database.
     *
     * @param url its JDBC URL
     * @param user who logs in there
     * @param password and with what
     */
    record Server(String url, String user, String password) implements Database {

        @Override
        public ForumStorage open() {
            return new InMemoryForumStorage();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return url;
        }
    }
}
