package dev.madang.forum;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects violations, so that one error can name them all. Not thread-safe; made for one call.
 *
 * <p>Public for hosts and policies that check input of their own in the engine's way.
 */
public final class Violations {

    /** The longest time that any setting can be: a hundred years of 365 days. */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    private final List<Violation> found = new ArrayList<>();

    /** Makes an empty collection. */
    public Violations() {}

    /** Answers {@code value}, or throws {@link InvalidInputException} that names {@code field} when it is null. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(Violation.of(field, Violation.Code.REQUIRED));
        }
        return value;
    }

    /** Answers {@code value}, or throws {@link InvalidInputException} when it is not from {@code min} to {@code max}. */
    public static long within(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new InvalidInputException(
                    new Violation(field, Violation.Code.OUT_OF_RANGE, Map.of("min", min, "max", max, "actual", value)));
        }
        return value;
    }

    /**
     * Answers {@code value}, or throws {@link InvalidInputException} when it is null, shorter than {@code min}, or longer than
     * {@link #LONGEST}: beyond that, sums of times leave what a clock can show.
     */
    public static Duration within(String field, @Nullable Duration value, Duration min) {
        Duration given = required(field, value);
        if (given.compareTo(min) < 0 || given.compareTo(LONGEST) > 0) {
            throw new InvalidInputException(Violation.of(field, Violation.Code.OUT_OF_RANGE));
        }
        return given;
    }

    /** Adds a violation without parameters. */
    public void add(String field, Violation.Code code) {
        add(Violation.of(field, code));
    }

    /** Adds a violation. */
    public void add(Violation violation) {
        found.add(violation);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found so far, in order; a copy. */
    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Throws {@link InvalidInputException} with all that was found, if anything was. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
