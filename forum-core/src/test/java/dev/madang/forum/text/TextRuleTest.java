package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violation.Code;
import dev.madang.forum.Violations;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    private final Violations violations = new Violations();

    private static Violation violation(Code code, Map<String, Object> params) {
        return new Violation("field", code, params);
    }

    private List<Violation> foundIn(TextRule rule, String given) {
        assertThat(rule.check(given, violations)).isEmpty();
        return violations.found();
    }

    private String accepted(TextRule rule, String given) {
        String text = rule.check(given, violations);
        assertThat(violations.found()).isEmpty();
        return text;
    }

    @Nested
    class MakingARule {

        @Test
        void keepsItsFieldAndLimits() {
            TextRule rule = TextRule.line("title", 1, 200);

            assertThat(rule.field()).isEqualTo("title");
            assertThat(rule.min()).isEqualTo(1);
            assertThat(rule.max()).isEqualTo(200);
        }

        @Test
        void refusesLimitsThatNoTextCanMeet() {
            assertThatThrownBy(() -> TextRule.line("title", -1, 5)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> TextRule.text("body", 0, 0)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> TextRule.text("body", 6, 5)).isInstanceOf(InvalidInputException.class);
        }

        @Test
        void allowsALimitOfExactlyOneLength() {
            assertThat(accepted(TextRule.line("code", 4, 4), "abcd")).isEqualTo("abcd");
        }
    }

    @Nested
    class CheckingALine {

        private final TextRule rule = TextRule.line("field", 1, 10);

        @ParameterizedTest
        @ValueSource(strings = {"\u119E\u119E", "@@", "...", "..", "카카오", "시사", "I", "\u0130", " a ", "a\u00A0b"})
        void keepsWhatPeopleCallThemselves(String given) {
            assertThat(accepted(rule, given)).isEqualTo(given);
        }

        @Test
        void composesJamoAndAccents() {
            assertThat(accepted(rule, "\u1112\u1161\u11AB e\u0301")).isEqualTo("\uD55C \u00E9");
        }

        @ParameterizedTest
        @ValueSource(
                ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
        void refusesBidiControls(int control) {
            assertThat(foundIn(rule, "a" + Character.toString(control)))
                    .containsExactly(violation(Code.BIDI_CONTROL, Map.of("at", 1)));
        }

        @ParameterizedTest
        @ValueSource(ints = {0x200D, 0x202F, 0x2065, 0x206A, 0x061B, 0x200B})
        void keepsTheirNeighbours(int neighbour) {
            String given = "a" + Character.toString(neighbour);

            assertThat(accepted(rule, given)).isEqualTo(given);
        }

        @ParameterizedTest
        @ValueSource(
                ints = {0x01, 0x08, '\t', '\n', 0x0B, '\f', '\r', 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029})
        void refusesControlsAndLineEnds(int control) {
            assertThat(foundIn(rule, "a" + Character.toString(control) + "b"))
                    .containsExactly(violation(Code.CONTROL_CHARACTER, Map.of("at", 1)));
        }

        @Test
        void countsPlacesInCodePoints() {
            assertThat(foundIn(rule, "\uD83D\uDE00\uD83D\uDE00\n"))
                    .containsExactly(violation(Code.CONTROL_CHARACTER, Map.of("at", 2)));
        }

        @Test
        void namesEveryRuleThatIsBrokenOnceInTheOrderOfTheText() {
            assertThat(foundIn(rule, "ab\u202E\n\0\uDC00\u202E\n\0\uDC00 and more"))
                    .containsExactly(
                            violation(Code.BIDI_CONTROL, Map.of("at", 2)),
                            violation(Code.CONTROL_CHARACTER, Map.of("at", 3)),
                            violation(Code.NUL, Map.of("at", 4)),
                            violation(Code.LONE_SURROGATE, Map.of("at", 5)),
                            violation(Code.TOO_LONG, Map.of("max", 10, "actual", 19)));
        }
    }

    @Nested
    class CheckingText {

        private final TextRule rule = TextRule.text("field", 1, 20);

        @Test
        void makesEveryLineEndALineFeed() {
            assertThat(accepted(rule, "a\r\nb\rc\nd\r\r\n\n\re")).isEqualTo("a\nb\nc\nd\n\n\n\ne");
        }

        @Test
        void keepsOtherControlsAndDirectionMarks() {
            String given = "a\t\f\u0085\u2028\u202Eb\u202C\u2066c\u2069";

            assertThat(accepted(rule, given)).isEqualTo(given);
        }

        @Test
        void refusesNul() {
            assertThat(foundIn(rule, "a\0b")).containsExactly(violation(Code.NUL, Map.of("at", 1)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
        void refusesALoneSurrogateWhateverStandsBesideIt(String surrogates) {
            assertThat(foundIn(rule, "a" + surrogates))
                    .containsExactly(violation(Code.LONE_SURROGATE, Map.of("at", 1)));
        }

        @Test
        void namesTheFirstPlaceInTheTextAsGiven() {
            assertThat(foundIn(rule, "e\u0301\r\n\0")).containsExactly(violation(Code.NUL, Map.of("at", 4)));
        }
    }

    @Nested
    class Length {

        @Test
        void countsCodePointsNotUnits() {
            assertThat(accepted(TextRule.line("field", 2, 2), "\uD83D\uDE00\uD83D\uDE00"))
                    .isEqualTo("\uD83D\uDE00\uD83D\uDE00");
        }

        @Test
        void isThatOfTheCanonicalText() {
            TextRule rule = TextRule.text("field", 1, 2);

            assertThat(accepted(rule, "\u1112\u1161\u11AB\u1100\u1173\u11AF")).isEqualTo("\uD55C\uAE00");
            assertThat(accepted(rule, "\r\n\u00E9")).isEqualTo("\n\u00E9");
        }

        @Test
        void countsWhatTheCanonicalTextTakesApart() {
            // Excluded from composition: one code point as given, two when canonical.
            assertThat(foundIn(TextRule.line("field", 1, 1), "\u0958"))
                    .containsExactly(violation(Code.TOO_LONG, Map.of("max", 1, "actual", 2)));
        }

        @Test
        void refusesOneTooManyAndOneTooFew() {
            TextRule rule = TextRule.line("field", 2, 3);

            assertThat(accepted(rule, "ab")).isEqualTo("ab");
            assertThat(accepted(rule, "abc")).isEqualTo("abc");
            assertThat(rule.check("a", violations)).isEmpty();
            assertThat(rule.check("abcd", violations)).isEmpty();
            assertThat(violations.found())
                    .containsExactly(
                            violation(Code.TOO_SHORT, Map.of("min", 2, "actual", 1)),
                            violation(Code.TOO_LONG, Map.of("max", 3, "actual", 4)));
        }

        @Test
        void ofAbsurdTextIsJudgedUnread() {
            assertThat(foundIn(TextRule.text("field", 1, 10), "\0".repeat(81)))
                    .containsExactly(violation(Code.TOO_LONG, Map.of("max", 10, "actual", 81)));
        }

        @Test
        void ofTheMostShrinkingTextIsJudgedRight() {
            // U+1F82 in its four parts: nothing shrinks more.
            String given = "\u03B1\u0313\u0300\u0345".repeat(10);

            assertThat(accepted(TextRule.line("field", 1, 10), given)).isEqualTo("\u1F82".repeat(10));
        }

        @Test
        void isNeverMoreThanFourTimesShorterThanAsGiven() {
            assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                            .mapToObj(Character::toString)
                            .map(one -> Normalizer.normalize(one, Normalizer.Form.NFD))
                            .mapToLong(parts -> parts.codePoints().count())
                            .max())
                    .hasValue(4);
        }

        @Test
        void hasNoOverflow() {
            assertThat(accepted(TextRule.text("field", 1, Integer.MAX_VALUE), "a"))
                    .isEqualTo("a");
        }
    }

    @Nested
    class Blankness {

        @ParameterizedTest
        @ValueSource(
                strings = {"", " ", "\u3164", "\u115F\u1160", "\u200B", "\u2800", "\uFFA0", "\u00AD", "\u00A0", "\uFEFF"
                })
        void isRefusedWhereAVisibleCharacterMustBe(String blank) {
            assertThat(foundIn(TextRule.line("field", 1, 10), blank)).containsExactly(violation(Code.BLANK, Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u3164"})
        void isKeptWhereTheFieldMayBeEmpty(String blank) {
            assertThat(accepted(TextRule.line("field", 0, 10), blank)).isEqualTo(blank);
        }

        @Test
        void isNamedBesideTooLong() {
            assertThat(foundIn(TextRule.line("field", 1, 2), "   "))
                    .extracting(Violation::code)
                    .containsExactly(Code.BLANK, Code.TOO_LONG);
        }
    }

    @Nested
    class Nothing {

        @Test
        void isRefusedWhereSomethingMustBe() {
            assertThat(foundIn(TextRule.text("field", 1, 10), null))
                    .containsExactly(violation(Code.REQUIRED, Map.of()));
        }

        @Test
        void isEmptyWhereTheFieldMayBeEmpty() {
            assertThat(accepted(TextRule.text("field", 0, 10), null)).isEmpty();
        }

        @Test
        void isNoCollectionOfViolations() {
            assertThatThrownBy(() -> TextRule.text("field", 1, 10).check("a", null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("into");
        }
    }

    @Nested
    class CheckingAnOptionalField {

        private final TextRule rule = TextRule.line("field", 2, 10);

        @Test
        void answersEmptyForNothing() {
            assertThat(rule.checkOptional(null, violations)).isEmpty();
            assertThat(rule.checkOptional("", violations)).isEmpty();
            assertThat(violations.found()).isEmpty();
        }

        @Test
        void answersTheCanonicalText() {
            assertThat(rule.checkOptional("\u1100\u1161!", violations)).contains("\uAC00!");
            assertThat(violations.found()).isEmpty();
        }

        @Test
        void namesWhatIsWrongWithWhatWasGiven() {
            assertThat(rule.checkOptional(" ", violations)).isEmpty();
            assertThat(rule.checkOptional("a", violations)).isEmpty();
            assertThat(violations.found()).extracting(Violation::code).containsExactly(Code.BLANK, Code.TOO_SHORT);
        }
    }

    @Nested
    class HostileText {

        @Test
        void ofCombiningMarksOutOfOrderCostsNoMoreThanItsLength() {
            // Left to the JDK's normalizer alone this takes minutes.
            String hostile = "a" + "\u0301".repeat(400_000) + "\u0316".repeat(400_000 - 1);
            TextRule rule = TextRule.text("field", 1, 100_000);

            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rule.check(hostile, violations));
            assertThat(violations.found())
                    .containsExactly(violation(Code.TOO_LONG, Map.of("max", 100_000, "actual", 799_999)));
        }

        @Test
        void ofCombiningMarksOutOfOrderIsPutInOrder() {
            String hostile = "a" + "\u0301".repeat(500) + "\u0316".repeat(500);

            assertThat(accepted(TextRule.text("field", 1, 1_001), hostile))
                    .isEqualTo(Normalizer.normalize(hostile, Normalizer.Form.NFC))
                    .startsWith("\u00E1\u0316");
        }
    }
}
