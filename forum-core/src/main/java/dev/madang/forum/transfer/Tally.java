package dev.madang.forum.transfer;

import dev.madang.forum.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Counts what becomes of lines, and keeps the problems of the first ones that were refused. */
final class Tally {

    private final TreeSet<ImportProblem> problems = new TreeSet<>(Comparator.comparingLong(ImportProblem::line));
    private long stored;
    private long present;
    private long refused;

    void stored() {
        stored++;
    }

    void present() {
        present++;
    }

    /** Lines need not come in order: what a storage refuses is known later than what cannot be read. */
    void refused(long line, List<Violation> violations) {
        refused++;
        problems.add(new ImportProblem(line, violations));
        if (problems.size() > ImportReport.MAX_PROBLEMS) {
            problems.pollLast();
        }
    }

    ImportReport report() {
        return new ImportReport(stored + present + refused, stored, present, refused, List.copyOf(problems));
    }
}
