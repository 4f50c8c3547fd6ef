package dev.madang.forum.examples.customstorage;

import dev.madang.forum.examples.quickstart.Quickstart;
import java.nio.file.Path;
import java.util.Arrays;

/** The quickstart with its forum in a directory: {@code --data DIR}, and then what the quickstart takes. */
public final class CustomStorage {

    private static final int MISUSED = 2;

    private CustomStorage() {}

    /** Runs it, and exits as the quickstart does. */
    public static void main(String[] args) {
        if (args.length < 2 || !args[0].equals("--data")) {
            System.err.println("usage: custom-storage --data DIR, and then what the quickstart takes");
            System.exit(MISUSED);
        }
        Path directory = Path.of(args[1]);
        Quickstart.on(() -> RocksForumStorage.open(directory)).runAndExit(Arrays.copyOfRange(args, 2, args.length));
    }
}
