package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.InvalidInputException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @Nested
    class IsIn {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a",
                    ".",
                    "@@",
                    "...",
                    "..",
                    "\u119E\u119E",
                    "\u1100",
                    "\u1161",
                    "\u11A8",
                    "\u3131",
                    "\uAC00",
                    "\u0301",
                    "0",
                    "\uD83D\uDE00",
                    "\u2764\uFE0F",
                    "\u200B.\u200B",
                    " \u3164a",
                    "\u2801",
                    "\uE000",
                    "\uFFFD",
                    "\u00B7"
                })
        void findsWhatAReaderCanSee(String text) {
            assertThat(VisibleText.isIn(text)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\t\n\r\f",
                    "\u0085",
                    "\u00A0",
                    "\u00AD",
                    "\u034F",
                    "\u061C",
                    "\u115F",
                    "\u1160",
                    "\u1680",
                    "\u17B4",
                    "\u17B5",
                    "\u180B",
                    "\u180C",
                    "\u180D",
                    "\u180E",
                    "\u180F",
                    "\u2000",
                    "\u200A",
                    "\u200B",
                    "\u200C",
                    "\u200D",
                    "\u200E",
                    "\u2028",
                    "\u2029",
                    "\u202E",
                    "\u202F",
                    "\u205F",
                    "\u2060",
                    "\u2064",
                    "\u2065",
                    "\u2069",
                    "\u206F",
                    "\u2800",
                    "\u3000",
                    "\u3164",
                    "\uFE00",
                    "\uFE0F",
                    "\uFEFF",
                    "\uFFA0",
                    "\uFFF0",
                    "\uFFF9",
                    "\uFFFE",
                    "\uFDD0",
                    "\uFDEF",
                    "\uD82F\uDCA0",
                    "\uD834\uDD59",
                    "\uD834\uDD73",
                    "\uD80D\uDC41",
                    "\uDB40\uDC01",
                    "\uDB40\uDC41",
                    "\uDB40\uDD00",
                    "\uDB43\uDFFF",
                    "\uDBFF\uDFFF",
                    "\uD800",
                    "\uDFFF",
                    "\0",
                    "\u3164 \u200B\uFEFF\n"
                })
        void overlooksWhatNobodyCanSee(String text) {
            assertThat(VisibleText.isIn(text)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "17B3, 17B6",
            "180A, 1810",
            "115E, 1161",
            "3163, 3165",
            "FF9F, FFA1",
            "FDFF, FE10",
            "27FF, 2801",
            "FDCF, FDF0",
            "1BC9F, 1BCA4",
            "1D158, 1D15A",
            "1D172, 1D17B",
            "13440, 13443",
            "DFFFD, E1000",
            "034E, 0350"
        })
        void seesTheNeighboursOfWhatNobodyCanSee(String before, String after) {
            // Unassigned ones too: they are drawn as a box.
            assertThat(VisibleText.isIn(Character.toString(Integer.parseInt(before, 16))))
                    .isTrue();
            assertThat(VisibleText.isIn(Character.toString(Integer.parseInt(after, 16))))
                    .isTrue();
        }

        @Test
        void agreesWithTheJdkOnWhatIsBlank() {
            assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                            .mapToObj(Character::toString)
                            .filter(one -> one.isBlank() || one.strip().isEmpty())
                            .filter(VisibleText::isIn))
                    .isEmpty();
        }

        @Test
        void refusesNull() {
            assertThatThrownBy(() -> VisibleText.isIn(null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("text");
        }
    }
}
