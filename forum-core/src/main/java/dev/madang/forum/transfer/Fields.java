package dev.madang.forum.transfer;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.text.TextRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a line. Each method reads one, adds what is wrong with it to the violations of the line,
 * and then answers a stand-in, so that the reading goes on and finds all that is wrong. {@code null} counts as left
 * out.
 */
final class Fields {

    /** The highest count or version: beyond it, some programs' JSON numbers are not exact. */
    static final long MAX_COUNT = 1_000_000_000_000_000L;

    private static final BoardKey ANY_BOARD = BoardKey.of("any");

    private final String prefix;
    private final Map<String, Object> values;
    private final Violations violations;
    private final Set<String> known = new HashSet<>();

    private Fields(String prefix, Map<String, Object> values, Violations violations) {
        this.prefix = prefix;
        this.values = values;
        this.violations = violations;
    }

    /** The fields of a whole line. */
    static Fields of(Map<String, Object> line, Violations violations) {
        return new Fields("", line, violations);
    }

    /** Adds a violation of the field {@code name}. */
    void refuse(String name, Violation.Code code) {
        violations.add(prefix + name, code);
    }

    /** How many violations of the line were found so far. */
    int found() {
        return violations.found().size();
    }

    /** Whether the field {@code name} is given. */
    boolean has(String name) {
        return value(name) != null;
    }

    /** Text that may be left out, of whatever form. */
    Optional<String> raw(String name) {
        return typed(name, String.class);
    }

    /** One line of at least one code point. */
    String line(String name, int max) {
        return text(name, TextRule.line(prefix + name, 1, max));
    }

    /** Text of many lines, of at least one code point. */
    String text(String name, int max) {
        return text(name, TextRule.text(prefix + name, 1, max));
    }

    private String text(String name, TextRule rule) {
        boolean given = has(name);
        Optional<String> raw = raw(name);
        return given && raw.isEmpty() ? "" : rule.check(raw.orElse(null), violations);
    }

    /** One line that may be left out or empty. */
    Optional<String> optionalLine(String name, int max) {
        return TextRule.line(prefix + name, 1, max).checkOptional(raw(name).orElse(null), violations);
    }

    /** The key of a board, which must be there. */
    BoardKey boardKey(String name) {
        if (!has(name)) {
            refuse(name, Violation.Code.REQUIRED);
        }
        return raw(name).flatMap(text -> made(name, text, BoardKey::of)).orElse(ANY_BOARD);
    }

    /** A masked address that may be left out or empty. */
    Optional<MaskedAddress> optionalAddress(String name) {
        return raw(name).filter(text -> !text.isEmpty()).flatMap(text -> made(name, text, MaskedAddress::parse));
    }

    private <T> Optional<T> made(String name, String text, Function<String, T> make) {
        try {
            return Optional.of(make.apply(text));
        } catch (InvalidInputException e) {
            e.violations().forEach(v -> violations.add(new Violation(prefix + name, v.code(), v.params())));
            return Optional.empty();
        }
    }

    /** What {@code make} makes, which checks and names its fields itself. */
    <T> Optional<T> checked(Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (InvalidInputException e) {
            e.violations().forEach(violations::add);
            return Optional.empty();
        }
    }

    /** Refuses what {@code names} hold: nothing is left there after a purge. */
    void refuseGiven(String... names) {
        for (String name : names) {
            Object value = value(name);
            if (value != null && !value.equals("")) {
                refuse(name, Violation.Code.NOT_ALLOWED);
            }
        }
    }

    /** A number that must be there. */
    long number(String name, long min, long max) {
        if (!has(name)) {
            refuse(name, Violation.Code.REQUIRED);
        }
        return number(name, min, max, min);
    }

    /** A number that may be left out. */
    long number(String name, long min, long max, long otherwise) {
        return typed(name, Long.class)
                .filter(number -> isWithin(name, number, min, max))
                .orElse(otherwise);
    }

    /** A count that may be left out. One that is higher than any can be is as high as it can be. */
    long count(String name, long min, long otherwise) {
        return Math.min(number(name, min, Long.MAX_VALUE, otherwise), MAX_COUNT);
    }

    private boolean isWithin(String name, long number, long min, long max) {
        boolean within = min <= number && number <= max;
        if (!within) {
            violations.add(new Violation(
                    prefix + name, Violation.Code.OUT_OF_RANGE, Map.of("min", min, "max", max, "actual", number)));
        }
        return within;
    }

    /** Whether the field is given as {@code true}. */
    boolean flag(String name) {
        return typed(name, Boolean.class).orElse(false);
    }

    /** One of the words of {@code type}. */
    <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
        return raw(name).flatMap(word -> word(name, word, type)).orElse(otherwise);
    }

    /** The words of {@code type} that the field lists. */
    <E extends Enum<E>> List<E> words(String name, Class<E> type) {
        return texts(name).stream()
                .flatMap(word -> word(name, word, type).stream())
                .toList();
    }

    private <E extends Enum<E>> Optional<E> word(String name, String word, Class<E> type) {
        Optional<E> found = Words.find(word, type);
        if (found.isEmpty()) {
            refuse(name, Violation.Code.UNKNOWN_VALUE);
        }
        return found;
    }

    /** An instant that must be there. */
    Instant instant(String name) {
        if (!has(name)) {
            refuse(name, Violation.Code.REQUIRED);
        }
        return optionalInstant(name).orElse(Instant.EPOCH);
    }

    /** An instant that may be left out. */
    Optional<Instant> optionalInstant(String name) {
        return raw(name).flatMap(text -> made(name, text, InstantText::parse));
    }

    /** The texts that the field lists; none where it is left out. */
    List<String> texts(String name) {
        return elements(name, String.class);
    }

    /** What {@code read} makes of the object in the field; empty where it is left out. */
    <T> Optional<T> object(String name, Function<Fields, T> read) {
        return typed(name, Map.class).map(map -> read(name, map, read));
    }

    /** What {@code read} makes of each object that the field lists. */
    <T> List<T> objects(String name, Function<Fields, T> read) {
        List<T> made = new ArrayList<>();
        int index = 0;
        for (Map<?, ?> map : elements(name, Map.class)) {
            made.add(read(name + "[" + index++ + "]", map, read));
        }
        return made;
    }

    private <T> T read(String name, Map<?, ?> map, Function<Fields, T> read) {
        @SuppressWarnings("unchecked") // The reader's maps hold nothing else.
        Map<String, Object> members = (Map<String, Object>) map;
        Fields inner = new Fields(prefix + name + ".", members, violations);
        T made = read.apply(inner);
        inner.refuseUnknown();
        return made;
    }

    /** Adds a violation for each field that was given and never asked for: a typing error loses nothing in silence. */
    void refuseUnknown() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                refuse(FieldName.of(key), Violation.Code.NOT_ALLOWED);
            }
        }
    }

    private <T> List<T> elements(String name, Class<T> type) {
        List<T> elements = new ArrayList<>();
        for (Object element : typed(name, List.class).orElse(List.of())) {
            if (type.isInstance(element)) {
                elements.add(type.cast(element));
            } else {
                refuse(name, Violation.Code.MALFORMED);
            }
        }
        return elements;
    }

    private <T> Optional<T> typed(String name, Class<T> type) {
        Object value = value(name);
        if (value != null && !type.isInstance(value)) {
            refuse(name, Violation.Code.MALFORMED);
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private @Nullable Object value(String name) {
        known.add(name);
        Object value = values.get(name);
        return value == JsonReader.NULL ? null : value;
    }
}
