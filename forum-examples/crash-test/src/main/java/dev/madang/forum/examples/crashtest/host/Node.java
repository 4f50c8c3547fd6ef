package dev.madang.forum.examples.crashtest.host;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumException;
import dev.madang.forum.StorageException;
import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Answer.Outcome;
import dev.madang.forum.examples.crashtest.wire.Desk;
import dev.madang.forum.examples.crashtest.wire.Flaw;
import dev.madang.forum.examples.crashtest.wire.Prepare;
import dev.madang.forum.examples.crashtest.wire.Request;
import dev.madang.forum.examples.crashtest.wire.Start;
import dev.madang.forum.jdbc.JdbcForumStorage;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewJournaling;
import dev.madang.forum.view.ViewRule;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The engine in this process, opened in two steps so that most of a start can be done in advance. */
final class Node implements AutoCloseable {

    private static final int CONNECTIONS = 6;
    private static final int MOST_VIEWS = 10_000;
    private static final Duration FLUSH_EVERY = Duration.ofMillis(40);

    private final Prepare prepare;
    private final Outbox outbox;
    private @Nullable Opened opened;
    private @Nullable Forum forum;
    private @Nullable Flushing flushing;
    private @Nullable Desk desk;

    private record Opened(HikariDataSource pool, JdbcForumStorage storage) {}

    private Node(Prepare prepare, Outbox outbox) {
        this.prepare = prepare;
        this.outbox = outbox;
    }

    /** Opens a shared database; a file that one process has to itself waits for the start. */
    static Node prepared(Prepare prepare, Outbox outbox) {
        Node node = new Node(prepare, outbox);
        if (prepare.shared()) {
            node.opened = open(prepare);
        } else {
            Rehearsal.run();
        }
        return node;
    }

    private static Opened open(Prepare prepare) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(prepare.url());
        config.setUsername(prepare.user());
        config.setPassword(prepare.password());
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        return new Opened(pool, JdbcForumStorage.open(pool));
    }

    void start(Start start) {
        Opened database = opened == null ? open(prepare) : opened;
        opened = database;
        if (prepare.flaw() == Flaw.DELAYED_WRITES) {
            Sql.run(database.pool(), "SET WRITE_DELAY 500");
        }
        Forum made = Forum.builder()
                .storage(database.storage())
                .node(start.node())
                .viewRule(ViewRule.everyReading())
                .viewCounting(counting(start))
                .build();
        forum = made;
        desk = prepare.flaw() == Flaw.READ_MODIFY_WRITE
                ? new ReadModifyWriteDesk(made, database.storage(), database.pool())
                : new EngineDesk(made, database.storage(), database.pool());
        flushing = Flushing.start(made.views()::flush, outbox);
    }

    private static ViewCounting counting(Start start) {
        ViewCounting.Buffered counting = ViewCounting.buffered(FLUSH_EVERY, MOST_VIEWS);
        return start.isJournaled()
                ? counting.journaled(Path.of(start.journal()), ViewJournaling.Survives.KILL)
                : counting;
    }

    /** Does a request; a failure is an answer too. */
    Answer answer(Request request) {
        Desk open = desk;
        if (open == null) {
            return new Answer.Failed(Outcome.NOT_DONE, "not started");
        }
        try {
            return request.at(open);
        } catch (StorageException e) {
            boolean unknown = e.outcome() == StorageException.Outcome.UNKNOWN;
            return new Answer.Failed(unknown ? Outcome.UNKNOWN : Outcome.NOT_DONE, e.toString());
        } catch (ForumException e) {
            return new Answer.Failed(Outcome.REFUSED, e.code() + ": " + e.getMessage());
        } catch (RuntimeException e) {
            return new Answer.Failed(Outcome.REFUSED, e.toString());
        }
    }

    @Override
    public void close() {
        if (flushing != null) {
            flushing.close();
        }
        if (forum != null) {
            forum.close();
        }
        if (opened != null) {
            opened.pool().close();
        }
    }
}
