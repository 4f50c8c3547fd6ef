package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is passed at a glance is what every check would have passed. */
class EverydayTextProperties {

    @Provide
    Arbitrary<String> nearlyEveryday() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\u0100')
                .withCharRange('\uABFF', '\uD7A4')
                .withChars("\u1100\u1161\u11A8\u0301\u3164\u200B")
                .ofMaxLength(4);
    }

    @Property
    void passesOnlyWhatEveryCheckPasses(@ForAll("nearlyEveryday") String text) {
        if (EverydayText.isAll(text)) {
            assertThat(CanonicalText.of(text)).isEqualTo(text);
            assertThat(Refused.IN_A_LINE.in("title", text)).isEmpty();
            assertThat(VisibleText.isIn(text)).isTrue();
            assertThat(text.codePointCount(0, text.length())).isEqualTo(text.length());
        }
    }

    @Example
    void knowsHangulAndAscii() {
        assertThat(EverydayText.isAll("점심 뭐 드세요? ~")).isTrue();
        assertThat(EverydayText.isAll("가힣")).isTrue();
        assertThat(EverydayText.isAll(" ")).isFalse();
        assertThat(EverydayText.isAll("")).isFalse();
        assertThat(EverydayText.isAll("ㅋㅋ")).isFalse();
    }
}
