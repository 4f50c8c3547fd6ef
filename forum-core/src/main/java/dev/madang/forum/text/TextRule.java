package dev.madang.forum.text;

import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one field of text is checked, and the canonical form that it is kept in: Unicode NFC, every line end {@code \n}.
 *
 * <p>Lengths are code points of the canonical form. A field that needs at least one code point also needs a visible character
 * (see {@link VisibleText}). NUL and lone surrogates are refused in every field. Checking canonical text again changes
 * nothing. Immutable and thread-safe.
 */
public final class TextRule {

    /*
     * NFC(x) of n code points comes from an x of at most 4n: a canonical decomposition maps each code point to at least one
     * and at most four (Unicode Standard Annex #15, table "Maximum Expansion Factors", NFD in UTF-32: 4, U+1F82), hence
     * |x| <= |NFD(x)| = |NFD(NFC(x))| <= 4 |NFC(x)|. A code point takes at most two UTF-16 units. Folding CR LF turns two
     * units into one code point, which neither composes nor decomposes, so it stays within the same factor.
     */
    private static final long MOST_UNITS_PER_CODE_POINT = 8;

    private final String field;
    private final int min;
    private final int max;
    private final Refused refused;

    private TextRule(String field, int min, int max, Refused refused) {
        this.field = Violations.required("field", field);
        this.min = (int) Violations.within("min", min, 0, Integer.MAX_VALUE);
        this.max = (int) Violations.within("max", max, Math.max(1, min), Integer.MAX_VALUE);
        this.refused = refused;
    }

    /**
     * A rule for one line, such as a title: no line ends, no control characters, and no bidi controls, which would turn the
     * text that a page shows around the line.
     *
     * @param field the name that violations carry
     * @param min the fewest code points; 0 lets the field be empty or blank
     * @param max the most code points, at least 1
     */
    public static TextRule line(String field, int min, int max) {
        return new TextRule(field, min, max, Refused.IN_A_LINE);
    }

    /**
     * A rule for text of many lines, such as a body. Line ends given as CR LF or CR become {@code \n}.
     *
     * @param field the name that violations carry
     * @param min the fewest code points; 0 lets the field be empty or blank
     * @param max the most code points, at least 1
     */
    public static TextRule text(String field, int min, int max) {
        return new TextRule(field, min, max, Refused.IN_TEXT);
    }

    /** The name that violations carry. */
    public String field() {
        return field;
    }

    /** The fewest code points. */
    public int min() {
        return min;
    }

    /** The most code points. */
    public int max() {
        return max;
    }

    /**
     * Answers the canonical form of {@code given}, or adds what is wrong with it to {@code into} and answers "".
     *
     * <p>Each rule that is broken is named once, with the first place that breaks it: {@code at} counts code points of the text
     * as given, from 0. Text too long to be worth reading (over {@code 8 × max} UTF-16 units, which no text that fits can have)
     * is only named too long, and its {@code actual} counts it as given.
     *
     * @param given null counts as empty where the field may be empty, and else breaks {@code REQUIRED}
     */
    public String check(@Nullable String given, Violations into) {
        Violations.required("into", into);
        if (given == null) {
            if (min > 0) {
                into.add(field, Violation.Code.REQUIRED);
            }
            return "";
        }
        if (given.length() >= min && given.length() <= max && EverydayText.isAll(given)) {
            return given;
        }
        if (given.length() > MOST_UNITS_PER_CODE_POINT * max) {
            into.add(tooLong(given.codePointCount(0, given.length())));
            return "";
        }
        String canonical = CanonicalText.of(given);
        List<Violation> broken = new ArrayList<>(refused.in(field, given));
        judgeLength(canonical, broken);
        broken.forEach(into::add);
        return broken.isEmpty() ? canonical : "";
    }

    /**
     * Like {@link #check}, for a field that may be left out: null and "" answer empty, whatever the fewest code points are. Also
     * empty where a violation was added.
     */
    public Optional<String> checkOptional(@Nullable String given, Violations into) {
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        // Canonical text is never empty where the text given was not.
        return Optional.of(check(given, into)).filter(text -> !text.isEmpty());
    }

    private void judgeLength(String canonical, List<Violation> broken) {
        int actual = canonical.codePointCount(0, canonical.length());
        if (min > 0 && !VisibleText.isIn(canonical)) {
            broken.add(Violation.of(field, Violation.Code.BLANK));
        } else if (actual < min) {
            broken.add(new Violation(field, Violation.Code.TOO_SHORT, Map.of("min", min, "actual", actual)));
        }
        if (actual > max) {
            broken.add(tooLong(actual));
        }
    }

    private Violation tooLong(int actual) {
        return new Violation(field, Violation.Code.TOO_LONG, Map.of("max", max, "actual", actual));
    }
}
