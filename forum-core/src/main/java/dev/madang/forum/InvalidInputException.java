package dev.madang.forum;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Input breaks the rules of its fields. All violations are named at once, each with its field, and nothing was changed.
 *
 * <p>Code {@code invalid-input}; the parameter {@code violations} lists them as {@code field: code}.
 */
public final class InvalidInputException extends ForumException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** Reports {@code violations}, of which there is at least one. */
    public InvalidInputException(List<Violation> violations) {
        super(
                "invalid-input",
                violations.stream().map(Violation::toString).collect(Collectors.joining("; ")),
                Map.of(
                        "violations",
                        violations.stream()
                                .map(v -> v.field() + ": " + v.code().code())
                                .toList()));
        this.violations = List.copyOf(violations);
    }

    /** Reports one violation. */
    public InvalidInputException(Violation violation) {
        this(List.of(violation));
    }

    /** Every violation found, in the order of the fields. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
