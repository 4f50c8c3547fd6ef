package dev.madang.forum.examples.boardweb;

import dev.madang.forum.examples.boardweb.session.Secret;
import java.io.IOException;
import java.nio.file.Path;

/** Where the forum is kept. */
sealed interface Database {

    /** Opens it. */
    Store open() throws IOException;

    /** The host's secret: kept beside the forum where there is a place for it. */
    default Secret secret() throws IOException {
        return Secret.fresh();
    }

    /** Nowhere: gone when the program ends. */
    record Memory() implements Database {

        @Override
        public Store open() {
            return Store.inMemory();
        }
    }

    /**
     * In files of an embedded database.
     *
     * @param directory where they are; made when it is missing
     */
    record Files(Path directory) implements Database {

        @Override
        public Store open() throws IOException {
            Path files = java.nio.file.Files.createDirectories(directory)
                    .toRealPath()
                    .resolve("board");
            // The program closes it itself, when the views that wait are stored.
            return Store.in("jdbc:h2:file:" + files + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
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
        public Store open() {
            return Store.in(url, user, password);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return url;
        }
    }
}
