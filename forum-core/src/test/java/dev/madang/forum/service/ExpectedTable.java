package dev.madang.forum.service;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** A table of outcomes written in a test: a row an action, a column a scene, a letter of a cell what comes of it for one actor. */
record ExpectedTable(List<String> scenes, List<Row> rows, List<String> actors) {

    record Row(String action, List<String> cells) {}

    interface Cell {
        void check(String action, String scene, String actor, Outcome outcome);
    }

    static ExpectedTable parse(String text, String... actors) {
        List<String> lines = text.lines().toList();
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = List.of(line.split(" +"));
            rows.add(new Row(words.get(0), words.subList(1, words.size())));
        }
        List<String> head = List.of(lines.get(0).split(" +"));
        return new ExpectedTable(head.subList(1, head.size()), rows, List.of(actors));
    }

    /** One test for each letter. */
    Stream<DynamicContainer> tests(Cell cell) {
        return rows.stream().map(row -> dynamicContainer(row.action(), tests(row, cell)));
    }

    private Stream<DynamicTest> tests(Row row, Cell cell) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int column = 0; column < scenes.size(); column++) {
            String scene = scenes.get(column);
            for (int at = 0; at < actors.size(); at++) {
                String actor = actors.get(at);
                Outcome outcome = Outcome.of(row.cells().get(column).charAt(at));
                tests.add(dynamicTest(
                        scene + ", " + actor + ": " + outcome, () -> cell.check(row.action(), scene, actor, outcome)));
            }
        }
        return tests.stream();
    }
}
