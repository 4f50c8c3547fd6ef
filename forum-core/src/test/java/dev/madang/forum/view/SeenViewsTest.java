package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenViewsTest {

    private static KeyedHash view(long number) {
        return new KeyedHash(1, 2).add(number);
    }

    @Test
    void isExactBelowItsBound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        SeenViews seen = new SeenViews(20_001);
        Set<Integer> model = new HashSet<>();
        while (model.size() < 20_000) {
            int view = random.nextInt(40_000);
            assertThat(seen.isFirst(view(view), 5)).as("seed " + seed).isEqualTo(model.add(view));
        }
        assertThat(seen.forgotten()).isZero();
    }

    @Test
    void forgetsTheOldestHalfAtItsBoundAndCountsThem() {
        SeenViews seen = new SeenViews(1_000);
        for (int view = 0; view < 1_000; view++) {
            assertThat(seen.isFirst(view(view), 5)).isTrue();
        }

        assertThat(seen.forgotten()).isEqualTo(500);
        assertThat(seen.isFirst(view(500), 5)).isFalse();
        assertThat(seen.isFirst(view(499), 5)).isTrue();
    }

    @Test
    void forgetsAWindowThatHasPassedAndRefusesItsViews() {
        SeenViews seen = new SeenViews(1_000);
        assertThat(seen.isFirst(view(1), 5)).isTrue();
        assertThat(seen.isFirst(view(1), 6)).isTrue();
        assertThat(seen.isFirst(view(1), 6)).isFalse();
        assertThat(seen.isFirst(view(1), 5)).isFalse();
        assertThat(seen.forgotten()).isZero();
    }

    @Test
    void takesNoMoreThanAFewBytesAView() {
        SeenViews seen = new SeenViews(1_000_000);
        for (int most : new int[] {10_000, 30_000, 100_000, 200_000, 499_999}) {
            for (int view = 0; view < most; view++) {
                seen.isFirst(view(view), 5);
            }
            assertThat(seen.bytes()).as(most + " views").isBetween(8L * most, 24L * most + 64 * 2 * 160);
        }
    }

    @Test
    void textsThatDifferInOneCharacterOrInTheirLengthHashApart() {
        List<String> texts = new ArrayList<>();
        for (int length = 0; length <= 9; length++) {
            String text = "\0".repeat(length);
            texts.add(text);
            for (int at = 0; at < length; at++) {
                texts.add(text.substring(0, at) + "a" + text.substring(at + 1));
                texts.add(text.substring(0, at) + "가" + text.substring(at + 1));
            }
        }

        assertThat(texts.stream().map(text -> new KeyedHash(1, 2).add(text).first()))
                .doesNotHaveDuplicates();
    }

    /** The vectors of the authors' reference implementation, for whole words. */
    @Test
    void hashesAsSipHashDoes() {
        KeyedHash hash = new KeyedHash(0x0706050403020100L, 0x0F0E0D0C0B0A0908L).add(0x0706050403020100L);

        assertThat(hash.first()).isEqualTo(Long.reverseBytes(0x3B62A9BA6258F561L));
        assertThat(hash.second()).isEqualTo(Long.reverseBytes(0x0F83E264F31497B4L));
    }
}
