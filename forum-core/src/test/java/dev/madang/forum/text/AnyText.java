package dev.madang.forum.text;

import dev.madang.forum.Violations;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Strings for properties: any UTF-16, rich in what breaks text handling. */
final class AnyText {

    private static final String[] SNIPPETS = {
        "\r\n",
        "\r",
        "\n",
        "\t",
        "\f",
        "\u000B",
        "\u0085",
        "\u2028",
        "\u2029",
        " ",
        "  ",
        "\u00A0",
        "\u3000",
        "\0",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\u202E",
        "\u2066",
        "\u200E",
        "\u200B",
        "\uFEFF",
        "\u3164",
        "\uFFFE",
        "\uFFFF",
        "a",
        "@@",
        "...",
        "\u119E\u119E",
        "\uAC00",
        "\u1112\u1161\u11AB",
        "\u1100",
        "\u1161",
        "\u11A8",
        "\u0301",
        "\u0316",
        "\u0344",
        "\u0F73",
        "\u034F",
        "\u20DD",
        "\u212B",
        "\u2126",
        "\u1F82",
        "\u0390",
        "\u03B1\u0313\u0300\u0345",
        "\uD87E\uDC00",
        "\u0958",
        "\u0915\u094D\u0937",
        "\u0600",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\u2764\uFE0F",
        "\uD83C\uDDF0\uD83C\uDDF7",
        "1\uFE0F\u20E3",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "&amp",
        "&lt;",
        "&#13;",
        "<b>",
        "</div>",
        "<!--",
        "-->",
        "]]>",
        "I",
        "\u0130",
        "\u0131"
    };

    private AnyText() {}

    /** Any sequence of UTF-16 units. */
    static Arbitrary<String> utf16() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(SNIPPETS)),
                        Tuple.of(1, Arbitraries.integers().between(0, 0xFFFF).map(unit -> "" + (char) unit.intValue())),
                        Tuple.of(1, Arbitraries.integers().between(0, 0x10FFFF).map(Character::toString)))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    /** Canonical text of many lines, which may be empty. */
    static Arbitrary<String> canonical() {
        TextRule anything = TextRule.text("text", 0, 10_000);
        return utf16().map(given -> accepted(anything, given))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static Optional<String> accepted(TextRule rule, String given) {
        Violations violations = new Violations();
        String text = rule.check(given, violations);
        return violations.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
