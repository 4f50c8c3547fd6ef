package dev.madang.forum.transfer;

import java.util.List;

/**
 * What became of an import. Each line that is not blank is in exactly one of {@code stored}, {@code present} and
 * {@code refused}.
 *
 * @param lines lines that were not blank
 * @param stored lines that were stored by this import
 * @param present lines of what was there already, as after an import that was interrupted; nothing was changed
 * @param refused lines of which nothing was stored
 * @param problems what was wrong with the first {@value #MAX_PROBLEMS} refused lines, in order of their numbers
 */
public record ImportReport(long lines, long stored, long present, long refused, List<ImportProblem> problems) {

    /** The most problems that a report keeps; all are counted. */
    public static final int MAX_PROBLEMS = 1_000;

    /** Copies the list. */
    public ImportReport {
        problems = List.copyOf(problems);
    }

    /** Whether every line is in the forum now. */
    public boolean isComplete() {
        return refused == 0;
    }
}
