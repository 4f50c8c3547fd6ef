package dev.madang.forum.examples.benchmarks;

import dev.madang.forum.examples.benchmarks.run.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The file of results: figures of an earlier run stay there until they are taken again. */
final class Results {

    private Results() {}

    /** Adds what a run found to the file, and draws the chart anew. */
    static void keep(Arguments arguments, Report report) throws IOException {
        Files.createDirectories(arguments.out());
        Path file = arguments.out().resolve("results.txt");
        Map<String, String> lines = new LinkedHashMap<>();
        Stream<String> kept = Files.exists(file) ? Files.readAllLines(file).stream() : Stream.of();
        Stream.concat(kept, report.lines().stream())
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> lines.put(key(line), line));
        Files.write(file, lines.values());
        draw(arguments);
    }

    /** Draws the chart from the file. */
    static void draw(Arguments arguments) throws IOException {
        List<String> lines = Files.readAllLines(arguments.out().resolve("results.txt"));
        Files.writeString(arguments.out().resolve("chart.svg"), new Chart(lines).svg());
    }

    /** Kind and name; of a time, its side too. */
    private static String key(String line) {
        String[] words = line.split(" ", -1);
        return words[0].equals("time") ? String.join(" ", words[0], words[1], words[2]) : words[0] + " " + words[1];
    }

    /** The value of a figure, where it was taken. */
    static Optional<Double> ratio(List<String> lines, String figure) {
        return lines.stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[0].equals("ratio") && words[1].equals(figure))
                .map(words -> Double.valueOf(words[2]))
                .findFirst();
    }
}
