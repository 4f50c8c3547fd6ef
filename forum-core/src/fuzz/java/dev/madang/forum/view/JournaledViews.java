package dev.madang.forum.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stripes that are written down in a journal, and killed in the end: what is not stored by then, the next process finds in a copy of the files, since
 * this one still holds them. Never closed, which would store all of it.
 */
public final class JournaledViews extends CountedViews {

    private static final String KILLED = "killed";

    private final Path directory;

    /** Two stripes, and a journal of its own. */
    public JournaledViews() {
        this(newDirectory());
    }

    private JournaledViews(Path directory) {
        super(2, open(directory));
        this.directory = directory;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("views");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ViewJournal open(Path directory) {
        return FileJournal.open(new ViewJournaling(directory, ViewJournaling.Survives.KILL), NODE, ROOM);
    }

    @Override
    void storeWhatIsLeft() {
        try {
            Path copy = Files.createDirectory(directory.resolve(KILLED));
            forEachFile(directory, file -> Files.copy(file, copy.resolve(file.getFileName())));
            takeOver(open(copy));
            forEachFile(copy, Files::delete);
            Files.delete(copy);
            forEachFile(directory, Files::delete);
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface FileAction {
        void on(Path file) throws IOException;
    }

    private static void forEachFile(Path directory, FileAction action) throws IOException {
        try (var files = Files.newDirectoryStream(directory, Files::isRegularFile)) {
            for (Path file : files) {
                action.on(file);
            }
        }
    }
}
