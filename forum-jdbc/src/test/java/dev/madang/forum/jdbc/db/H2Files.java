package dev.madang.forum.jdbc.db;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 databases, each a file under the {@link Workspace}. */
final class H2Files {

    private static final Path DIRECTORY = Workspace.newDirectory("h2");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private H2Files() {}

    static JdbcAddress fresh() {
        Path file = DIRECTORY.resolve("forum_" + NUMBER.incrementAndGet());
        return new JdbcAddress("jdbc:h2:file:" + file, "sa", "");
    }
}
