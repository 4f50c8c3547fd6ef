package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.madang.forum.InvalidInputException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    private static final String KOREA = "\uD83C\uDDF0\uD83C\uDDF7";

    @Nested
    class OfText {

        @Test
        void leavesTextThatFitsAlone() {
            assertThat(Excerpt.of("가나다", 3)).isEqualTo("가나다");
            assertThat(Excerpt.of("", 1)).isEmpty();
            assertThat(Excerpt.of("\uD83D\uDE00\uD83D\uDE00 ", 3)).isEqualTo("\uD83D\uDE00\uD83D\uDE00 ");
        }

        @Test
        void countsTheEllipsis() {
            assertThat(Excerpt.of("가나다라", 3)).isEqualTo("가나…");
            assertThat(Excerpt.of("ab", 1)).isEqualTo("…");
        }

        @Test
        void cutsNoSurrogatePair() {
            assertThat(Excerpt.of("\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02", 2)).isEqualTo("\uD83D\uDE00…");
        }

        @Test
        void cutsNoEmojiSequence() {
            assertThat(Excerpt.of("a" + FAMILY + "b", 6)).isEqualTo("a…");
            assertThat(Excerpt.of("a" + FAMILY + "bc", 7)).isEqualTo("a" + FAMILY + "…");
            assertThat(Excerpt.of(KOREA + KOREA, 3)).isEqualTo(KOREA + "…");
            assertThat(Excerpt.of("\uD83D\uDC4D\uD83C\uDFFDab", 2)).isEqualTo("…");
        }

        @Test
        void cutsNoCombiningSequence() {
            assertThat(Excerpt.of("ae\u0302\u0323bc", 4)).isEqualTo("a…");
            assertThat(Excerpt.of("ae\u0302\u0323bc", 5)).isEqualTo("ae\u0302\u0323…");
        }

        @Test
        void leavesOutASignThatBelongsToTheWhiteSpaceAfterIt() {
            assertThat(Excerpt.of("a\u0600 bcd", 4)).isEqualTo("a…");
        }

        @Test
        void cutsNoSyllableOfJamo() {
            assertThat(Excerpt.of("a\u1112\u119E\u11ABb", 3)).isEqualTo("a…");
            assertThat(Excerpt.of("a\u1112\u119E\u11ABbc", 5)).isEqualTo("a\u1112\u119E\u11AB…");
        }

        @Test
        void leavesNoWhiteSpaceBeforeTheEllipsis() {
            assertThat(Excerpt.of("가나 \r\n\u00A0다라마바사", 8)).isEqualTo("가나 \r\n\u00A0다…");
            assertThat(Excerpt.of("가나 \r\n\u00A0다라마바사", 7)).isEqualTo("가나…");
            assertThat(Excerpt.of("    a", 3)).isEqualTo("…");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0301",
                    "\u200D",
                    "\uD83D\uDC68\u200D",
                    "\uD83C\uDDF0",
                    "\u1100",
                    "\u119E",
                    "\u0600",
                    "\u094D",
                    "\uD800",
                    " "
                })
        void ofOneEndlessCharacterCostsNoMoreThanItsLength(String piece) {
            String endless = "a" + piece.repeat(1_000_000);

            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Excerpt.of(endless, 900_000));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Excerpt.line(endless, 900_000));
        }

        @Test
        void refusesALimitWithoutRoomForTheEllipsis() {
            assertThatThrownBy(() -> Excerpt.of("a", 0))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("maxCodePoints");
        }

        @Test
        void refusesNull() {
            assertThatThrownBy(() -> Excerpt.of(null, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("text");
        }
    }

    @Nested
    class OnOneLine {

        @Test
        void showsEveryRunOfWhiteSpaceAsOneSpace() {
            assertThat(Excerpt.line("\n\n 가 \t나\r\n\u00A0다\u3000\u2028라\u0085마\n", 20))
                    .isEqualTo("가 나 다 라 마");
        }

        @Test
        void shortensWhatIsLeft() {
            assertThat(Excerpt.line("  가   나   다  ", 5)).isEqualTo("가 나 다");
            assertThat(Excerpt.line("  가   나   다  ", 4)).isEqualTo("가 나…");
            assertThat(Excerpt.line("  가   나   다  ", 3)).isEqualTo("가…");
        }

        @Test
        void answersNothingForNothing() {
            assertThat(Excerpt.line(" \n ", 5)).isEmpty();
        }

        @Test
        void refusesALimitWithoutRoomForTheEllipsis() {
            assertThatThrownBy(() -> Excerpt.line("", 0))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("maxCodePoints");
        }

        @Test
        void refusesNull() {
            assertThatThrownBy(() -> Excerpt.line(null, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("text");
        }
    }
}
