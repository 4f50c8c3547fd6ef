package dev.madang.forum.rules;

import com.sun.management.ThreadMXBean;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.post.PostId;
import dev.madang.forum.service.PostService;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewRule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What memory of the reading thread looking at a post takes, and opening it. In a process of its own that compiles nothing: what a compiler saves of it
 * depends on what else ran before.
 */
final class ReadingMemory {

    private static final int READINGS = 1_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ReadingMemory() {}

    /** A line for a guest and one for a member: the bytes of looking, and of opening. */
    static List<String> measured() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingMemory.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> measured = lines.lines().toList();
            process.waitFor(1, TimeUnit.MINUTES);
            return measured;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Another author's post, of which views wait. */
    public static void main(String[] arguments) {
        ViewCounting buffered = ViewCounting.buffered(Duration.ofDays(1), 100);
        try (ForumFixture fixture = ForumFixture.create(builder ->
                builder.viewCounting(buffered).viewRule(ViewRule.everyReading()).clock(Clock.systemUTC()))) {
            fixture.board();
            PostId post = fixture.post().id();
            PostService posts = fixture.forum().posts();
            for (Actor reader : List.of(fixture.guest(), fixture.other())) {
                posts.open(reader, post);
                long looking = bytes(() -> posts.get(reader, post));
                long opening = bytes(() -> posts.open(reader, post));
                System.out.println(looking + " " + opening);
            }
        }
    }

    /** Of the second thousand: the first ones load classes. */
    private static long bytes(Runnable reading) {
        long before = 0;
        for (int i = 0; i < 2 * READINGS; i++) {
            before = i == READINGS ? THREADS.getCurrentThreadAllocatedBytes() : before;
            reading.run();
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / READINGS;
    }
}
