package dev.madang.forum.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The three files of a journal.
 *
 * @param directory where they are
 * @param length of each, at least; what is used by longer ones makes all that long, so that what it holds can be written into any of them, and each can
 *     take as much as may wait
 */
record JournalFiles(Path directory, long length) {

    List<JournalFile> open() throws IOException {
        List<Path> paths = List.of(path(0), path(1), path(2));
        long longest = length;
        for (Path path : paths) {
            longest = Math.max(longest, used(path).map(JournalFile::length).orElse(0L));
        }
        List<JournalFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(used(path).isPresent() ? JournalFile.lengthened(path, longest) : free(path, longest));
        }
        return files;
    }

    private Path path(int number) {
        return directory.resolve("views-" + number + ".journal");
    }

    private static Optional<JournalFile> used(Path path) throws IOException {
        if (!Files.exists(path) || Files.size(path) < JournalFile.length(1)) {
            return Optional.empty();
        }
        return Optional.of(JournalFile.open(path)).filter(JournalFile::isUsed);
    }

    private static JournalFile free(Path path, long length) throws IOException {
        return Files.exists(path) && Files.size(path) == length
                ? JournalFile.open(path)
                : JournalFile.create(path, length);
    }
}
