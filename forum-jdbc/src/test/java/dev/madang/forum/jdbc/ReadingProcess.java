package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewJournaling;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Counts views of one post in a process of its own until it is killed, and says each: a byte a view. */
final class ReadingProcess {

    private static final Duration OFTEN = Duration.ofMillis(2);
    private static final int MOST = 100;

    private final Process process;

    private ReadingProcess(Process process) {
        this.process = process;
    }

    static ReadingProcess start(JdbcAddress address, PostId post, String node, Path journal) throws IOException {
        List<String> command = AnotherProcess.command(
                ReadingProcess.class, address, List.of(post.toString(), node, journal.toString()));
        return new ReadingProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Kills it when it has told of so many views. Returns how many it had told of in the end. */
    long killedAfter(int views) throws IOException, InterruptedException {
        try (InputStream told = process.getInputStream()) {
            long before = told.readNBytes(views).length;
            if (before < views) {
                throw new IllegalStateException("the other process ended by itself");
            }
            // Process.destroyForcibly would close what is still to be read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            return before + told.readAllBytes().length;
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    /** One that flushes all the time, so that kills meet flushes. */
    static ViewCounter counter(JdbcForumStorage storage, NodeId node, Path journal) {
        return ViewCounting.buffered(OFTEN, MOST)
                .journaled(journal, ViewJournaling.Survives.KILL)
                .counter(new ViewSink(storage.views(), node, ViewListener.NONE, Clock.systemUTC()));
    }

    /** Ends by itself when nobody listens any more. */
    public static void main(String[] arguments) throws IOException {
        JdbcAddress address = new JdbcAddress(arguments[0], arguments[1], arguments[2]);
        PostId post = PostId.parse(arguments[3]);
        try (JdbcForumStorage storage = JdbcForumStorage.open(address.dataSource());
                ViewCounter counter = counter(storage, new NodeId(arguments[4]), Path.of(arguments[5]));
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            while (counter.record(post, Clock.systemUTC().instant())) {
                out.write('v');
            }
        }
    }
}
