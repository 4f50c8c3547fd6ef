package dev.madang.forum.examples.boardweb;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Serves a board until it is told to stop. */
public final class BoardWeb {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private BoardWeb() {}

    /** Runs it. Exits with 1 when it cannot begin, and with 2 when it is called wrongly. */
    public static void main(String[] args) {
        PrintStream out = utf8(new FileOutputStream(FileDescriptor.out));
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
        if (List.of(args).contains("--help")) {
            out.println(Arguments.USAGE);
            return;
        }
        try {
            Arguments arguments = Arguments.parse(System.getenv(), args);
            RunningBoard board = RunningBoard.start(arguments, err);
            Runtime.getRuntime().addShutdownHook(new Thread(board::close, "board-web-stop"));
            out.println("http://" + (arguments.host().contains(":") ? "[" + arguments.host() + "]" : arguments.host())
                    + ":" + board.port() + "/");
        } catch (UsageException e) {
            err.println("board-web: " + e.getMessage());
            err.println(Arguments.USAGE);
            System.exit(MISUSED);
        } catch (IOException | RuntimeException e) {
            err.println("board-web: " + why(e));
            System.exit(FAILED);
        }
    }

    /** What is wrong with a database stands in the innermost of many exceptions. */
    private static String why(Throwable e) {
        Throwable innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost == e ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + innermost.getMessage();
    }

    /** UTF-8 whatever the machine's locale is, and at once. */
    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
