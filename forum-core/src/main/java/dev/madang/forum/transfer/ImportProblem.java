package dev.madang.forum.transfer;

import dev.madang.forum.Violation;
import java.util.List;

/**
 * A line of an import that was not stored.
 *
 * @param line its number in the stream, from 1; blank lines count
 * @param violations all that is wrong with it, each with its field
 */
public record ImportProblem(long line, List<Violation> violations) {

    /** Copies the list. */
    public ImportProblem {
        violations = List.copyOf(violations);
    }

    /** {@code line 3: title: blank; number: not-allowed}. */
    @Override
    public String toString() {
        return "line " + line + ": "
                + String.join("; ", violations.stream().map(Violation::toString).toList());
    }
}
