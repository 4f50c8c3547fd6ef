package dev.madang.forum.examples.boardweb;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.JdbcForumStorage;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import java.time.Duration;

/**
 * An open storage. The forum closes the storage; closing this afterwards closes what is beneath it.
 *
 * @param storage the storage
 * @param beneath what it stands on
 */
record Store(ForumStorage storage, Runnable beneath) implements AutoCloseable {

    /** Readers rather hear soon that the database is away than wait for it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    static Store inMemory() {
        return new Store(new InMemoryForumStorage(), () -> {});
    }

    static Store in(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setPoolName("board-web");
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        HikariDataSource pool = new HikariDataSource(config);
        try {
            return new Store(JdbcForumStorage.open(pool), pool::close);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public void close() {
        beneath.run();
    }
}
