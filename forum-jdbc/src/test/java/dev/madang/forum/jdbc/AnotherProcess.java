package dev.madang.forum.jdbc;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StatementHook;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.PostRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** An engine in a process of its own, in a time zone of its own. */
final class AnotherProcess {

    private static final String STOPPED = "stopped";
    private static final String READY = "ready";

    private static final Actor ADMINISTRATOR = Actor.administrator("root", ClientAddress.of("10.0.0.1"));

    private final Process process;

    private AnotherProcess(Process process) {
        this.process = process;
    }

    /** Writes a post at each of these times; prints their ids. */
    static AnotherProcess writing(String zone, JdbcAddress address, List<Instant> times) {
        return start(
                zone, "write", address, times.stream().map(Instant::toString).toList());
    }

    /** Prints when these posts were written. */
    static AnotherProcess reading(String zone, JdbcAddress address, List<String> ids) {
        return start(zone, "read", address, ids);
    }

    /** Writes comments once it is told to {@link #begin}; prints their numbers. */
    static AnotherProcess commenting(JdbcAddress address, PostId post, int comments) {
        return start("UTC", "comment", address, List.of(post.toString(), Integer.toString(comments)));
    }

    /** Opens a storage on what may be an empty database; prints how many boards there are. */
    static AnotherProcess opening(JdbcAddress address) {
        return start("UTC", "open", address, List.of());
    }

    /** Migrates until so many statements of the schema are done, and stops there. */
    static AnotherProcess migrating(JdbcAddress address, int statements) {
        return start("UTC", "migrate", address, List.of(Integer.toString(statements)));
    }

    /** Kills it, by SIGKILL, once it has stopped. */
    void killWhereItStops() {
        await(STOPPED);
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets processes that wait for it begin, none before all are ready. */
    static void begin(List<AnotherProcess> processes) {
        processes.forEach(one -> one.await(READY));
        processes.forEach(one -> {
            try (OutputStream input = one.process.getOutputStream()) {
                input.write('\n');
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void await(String line) {
        try {
            if (!line.equals(process.inputReader(StandardCharsets.UTF_8).readLine())) {
                throw new IllegalStateException("the other process is not " + line);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AnotherProcess start(String zone, String what, JdbcAddress address, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(what));
        arguments.addAll(more);
        List<String> command = command(AnotherProcess.class, address, arguments);
        command.add(1, "-Duser.timezone=" + zone);
        try {
            return new AnotherProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What starts {@code program} with the address and these arguments. */
    static List<String> command(Class<?> program, JdbcAddress address, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                address.url(),
                address.user(),
                address.password()));
        command.addAll(arguments);
        return command;
    }

    /** The lines that it printed, once it has ended well. */
    List<String> lines() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the other process failed: " + lines);
            }
            return lines;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        JdbcAddress address = new JdbcAddress(arguments[0], arguments[1], arguments[2]);
        List<String> more = Arrays.asList(arguments).subList(4, arguments.length);
        DataSource dataSource = arguments[3].equals("migrate")
                ? stopping(address.dataSource(), Integer.parseInt(more.get(0)))
                : address.dataSource();
        try (JdbcForumStorage storage = JdbcForumStorage.open(dataSource)) {
            System.out.println(run(storage, arguments[3], more).stream().collect(Collectors.joining("\n")));
        }
    }

    private static DataSource stopping(DataSource dataSource, int statements) {
        AtomicInteger done = new AtomicInteger();
        return StatementHook.before(dataSource, sql -> isOfSchema(sql) && done.getAndIncrement() == statements, () -> {
            System.out.println(STOPPED);
            Quietly.run(() -> Thread.currentThread().join());
        });
    }

    private static boolean isOfSchema(String sql) {
        return sql.contains("forum_")
                && !sql.contains("schema_history")
                && Stream.of("CREATE ", "INSERT ").anyMatch(sql::startsWith);
    }

    private static List<String> run(JdbcForumStorage storage, String what, List<String> more) {
        return switch (what) {
            case "write" ->
                more.stream()
                        .map(time -> Fixtures.done(
                                        storage.posts().insert(Fixtures.post("제목", "본문", Instant.parse(time))))
                                .id()
                                .toString())
                        .toList();
            case "open" -> List.of(Integer.toString(storage.boards().all().size()));
            case "read" ->
                more.stream()
                        .map(id -> storage.posts()
                                .find(new PostRef.ById(PostId.parse(id)))
                                .orElseThrow()
                                .head()
                                .summary()
                                .createdAt()
                                .toString())
                        .toList();
            default -> comment(storage, PostId.parse(more.get(0)), Integer.parseInt(more.get(1)));
        };
    }

    private static List<String> comment(JdbcForumStorage storage, PostId post, int comments) {
        CommentDraft draft = CommentDraft.on(post).nickname("시사").body("저도요");
        try (Forum forum = Forum.builder().storage(storage).build()) {
            System.out.println(READY);
            Quietly.get(System.in::read);
            return IntStream.range(0, comments)
                    .mapToObj(i -> Integer.toString(
                            forum.comments().write(ADMINISTRATOR, draft).id().number()))
                    .toList();
        }
    }
}
