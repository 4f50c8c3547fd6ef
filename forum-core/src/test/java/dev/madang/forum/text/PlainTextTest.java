package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.InvalidInputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Nested
    class ToHtml {

        @Test
        void escapesWhatMarkupIsMadeOf() {
            assertThat(PlainText.toHtml("<a href=\"x\" title='y'>&amp;</a>"))
                    .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
        }

        @Test
        void escapesACarriageReturn() {
            assertThat(PlainText.toHtml("a\r\nb")).isEqualTo("a&#13;\nb");
        }

        @Test
        void escapesTheUnitThatParsersTakeForTheEndOfInput() {
            assertThat(PlainText.toHtml("a\uFFFFb")).isEqualTo("a&#65535;b");
        }

        @Test
        void leavesAllElseAsItIs() {
            String text = "\n 가나다 \t\f \u119E\u119E @@ ... \uD83D\uDE00 \u00A0 \u202E \u0085 `=/";

            assertThat(PlainText.toHtml(text)).isEqualTo(text);
        }

        @Test
        void refusesNull() {
            assertThatThrownBy(() -> PlainText.toHtml(null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("text");
        }
    }
}
