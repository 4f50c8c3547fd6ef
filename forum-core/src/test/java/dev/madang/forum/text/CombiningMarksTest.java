package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CombiningMarksTest {

    @Nested
    class Ordering {

        @Test
        void leavesShortRunsToTheNormalizer() {
            String text = "a" + "\u0301\u0316".repeat(64);

            assertThat(CombiningMarks.ordered(text)).isSameAs(text);
            assertThat(CombiningMarks.ordered(text + "b" + text)).isEqualTo(text + "b" + text);
        }

        @Test
        void sortsALongRunByClassAndKeepsTheOrderWithinAClass() {
            String text = "a" + "\u0301\u0316\u0300\u0317".repeat(33);

            assertThat(CombiningMarks.ordered(text))
                    .isEqualTo("a" + "\u0316\u0317".repeat(33) + "\u0301\u0300".repeat(33));
        }

        @Test
        void movesNoMarkPastOneThatStaysInPlace() {
            String text = "a" + "\u0301\u034F\u0316".repeat(50);

            assertThat(CombiningMarks.ordered(text)).isEqualTo(text);
        }

        @Test
        void movesNoMarkToAnotherLetter() {
            String letter = "\u0301".repeat(100) + "\u0316".repeat(100);
            String ordered = "\u0316".repeat(100) + "\u0301".repeat(100);

            assertThat(CombiningMarks.ordered("a" + letter + "b" + letter)).isEqualTo("a" + ordered + "b" + ordered);
        }
    }
}
