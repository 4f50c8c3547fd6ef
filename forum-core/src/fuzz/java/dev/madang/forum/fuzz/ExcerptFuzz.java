package dev.madang.forum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.madang.forum.text.Excerpt;

class ExcerptFuzz {

    @FuzzTest
    void isABeginningOfTheTextAndNeverTooLong(FuzzedDataProvider data) {
        int most = data.consumeInt(1, 200);
        String text = data.consumeRemainingAsString();

        String excerpt = Excerpt.of(text, most);

        assertThat(length(excerpt)).isLessThanOrEqualTo(most);
        if (length(text) <= most) {
            assertThat(excerpt).isEqualTo(text);
        } else {
            assertThat(excerpt).endsWith("…");
            assertThat(text).startsWith(excerpt.substring(0, excerpt.length() - 1));
        }
        String line = Excerpt.line(text, most);
        assertThat(length(line)).isLessThanOrEqualTo(most);
        assertThat(Excerpt.line(line, most)).isEqualTo(line);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
