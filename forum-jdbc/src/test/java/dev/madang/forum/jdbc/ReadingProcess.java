package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.jdbc.db.Fault;
import dev.madang.forum.jdbc.db.FaultyDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.JdbcCalls;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewJournaling;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewSink;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts views of one post and hour in a process of its own until it is killed, flushes them all the time, and says each. */
final class ReadingProcess {

    private static final Duration NEVER_BY_ITSELF = Duration.ofDays(1);
    private static final int MOST = 100;
    private static final int NONE = Integer.MAX_VALUE;
    private static final String CONNECTION_FAILURE = "08006";

    private final Process process;

    private ReadingProcess(Process process) {
        this.process = process;
    }

    /** Begins to count as {@code node}; without a journal where {@code journal} is empty. */
    static ReadingProcess start(JdbcAddress address, PostId post, Instant hour, NodeId node, String journal)
            throws IOException {
        List<String> command = AnotherProcess.command(
                ReadingProcess.class, address, List.of(post.toString(), hour.toString(), node.value(), journal));
        return new ReadingProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Kills it when it has lost an answer and stored so many flushes, and told of so many views since. */
    Life killedAfter(int flushes, int views) throws IOException, InterruptedException {
        Life life = new Life();
        try (InputStream said = new BufferedInputStream(process.getInputStream())) {
            while (life.lostAnswers() == 0 || life.flushes() < flushes) {
                life.hear(said.read());
            }
            for (long before = life.told(); life.told() < before + views; ) {
                life.hear(said.read());
            }
            // Process.destroyForcibly would close what is still to be read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (int more = said.read(); more >= 0; more = said.read()) {
                life.hear(more);
            }
            return life;
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    static ViewCounter counter(JdbcForumStorage storage, NodeId node, String journal) {
        ViewCounting.Buffered buffered = ViewCounting.buffered(NEVER_BY_ITSELF, MOST);
        ViewCounting counting =
                journal.isEmpty() ? buffered : buffered.journaled(Path.of(journal), ViewJournaling.Survives.KILL);
        return counting.counter(new ViewSink(storage.views(), node, ViewListener.NONE, Clock.systemUTC()));
    }

    /** Ends by itself when nobody listens any more. */
    public static void main(String[] arguments) throws IOException {
        JdbcAddress address = new JdbcAddress(arguments[0], arguments[1], arguments[2]);
        PostId post = PostId.parse(arguments[3]);
        Instant hour = Instant.parse(arguments[4]);
        FaultyDataSource database = FaultyDataSource.of(address.dataSource());
        try (JdbcForumStorage storage = JdbcForumStorage.open(database.dataSource());
                ViewCounter counter = counter(storage, new NodeId(arguments[5]), arguments[6]);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            new Thread(() -> Quietly.run(() -> flushUntilNobodyListens(database, counter, out))).start();
            while (true) {
                out.write(Life.COUNTING);
                counter.record(post, hour);
                out.write(Life.COUNTED);
            }
        }
    }

    private static void flushUntilNobodyListens(FaultyDataSource database, ViewCounter counter, FileOutputStream out)
            throws IOException {
        try (out) {
            flush(database, counter, out);
        }
    }

    /** Of three flushes the first loses its answer, the second sends it again, and the third shows which call is the last of one. */
    private static void flush(FaultyDataSource database, ViewCounter counter, FileOutputStream out) throws IOException {
        int last = NONE;
        for (int flush = 1; ; flush++) {
            database.arm(JdbcCalls.EXECUTIONS, flush % 3 == 0 ? last : NONE, Fault.AFTERWARDS, CONNECTION_FAILURE);
            out.write(Life.FLUSHING);
            try {
                counter.flush();
                out.write(Life.FLUSHED);
            } catch (StorageException lost) {
                out.write(lost.outcome() == StorageException.Outcome.UNKNOWN ? Life.ANSWER_LOST : '!');
            }
            last = flush % 3 == 2 && database.calls() > 0 ? database.calls() : last;
        }
    }
}
