package dev.madang.forum.examples.quickstart;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumException;
import dev.madang.forum.jdbc.JdbcForumStorage;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes in a board, or a small one of its own, and prints a page of its list or one of its posts. */
public final class Quickstart {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Function<Arguments, ForumStorage> storage;

    private Quickstart(Function<Arguments, ForumStorage> storage) {
        this.storage = storage;
    }

    /**
     * The same program on a storage of the caller's: what that holds already is shown, and the sample is taken in only
     * where there is no board.
     */
    public static Quickstart on(Supplier<ForumStorage> storage) {
        return new Quickstart(arguments -> storage.get());
    }

    /** Runs it on its own storage, and exits. */
    public static void main(String[] args) {
        new Quickstart(Quickstart::openStorage).runAndExit(args);
    }

    /**
     * Runs it. Exits with 0, with 1 when something is missing or could not be taken in, and with 2 when it is called
     * wrongly.
     */
    public void runAndExit(String... args) {
        PrintStream out = utf8(new FileOutputStream(FileDescriptor.out));
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
        int status = show(args, System.in, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** UTF-8 whatever the machine's locale is. */
    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return new Quickstart(Quickstart::openStorage).show(args, in, out, err);
    }

    private int show(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.println(Arguments.USAGE);
            return DONE;
        }
        try {
            Arguments arguments = Arguments.parse(args);
            try (Forum forum = Forum.builder().storage(storage.apply(arguments)).build()) {
                boolean complete = new Intake(forum, err).take(arguments.file(), in);
                new Show(forum, out).show(arguments);
                return complete ? DONE : FAILED;
            }
        } catch (UsageException e) {
            err.println("quickstart: " + e.getMessage());
            err.println(Arguments.USAGE);
            return MISUSED;
        } catch (ForumException
                | IOException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException e) {
            err.println("quickstart: " + e.getMessage());
            return FAILED;
        }
    }

    private static ForumStorage openStorage(Arguments arguments) {
        return arguments
                .database()
                .<ForumStorage>map(db -> JdbcForumStorage.builder(db.url(), db.user(), db.password())
                        .open())
                .orElseGet(InMemoryForumStorage::new);
    }
}
