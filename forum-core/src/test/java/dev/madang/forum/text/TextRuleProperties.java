package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Violation;
import dev.madang.forum.Violation.Code;
import dev.madang.forum.Violations;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextRuleProperties {

    @Provide
    Arbitrary<String> texts() {
        return AnyText.utf16();
    }

    @Provide
    Arbitrary<String> canonicalTexts() {
        return AnyText.canonical();
    }

    @Provide
    Arbitrary<TextRule> rules() {
        return Arbitraries.of(
                TextRule.line("field", 0, 5),
                TextRule.line("field", 1, 40),
                TextRule.line("field", 3, 1_000),
                TextRule.text("field", 0, 1_000),
                TextRule.text("field", 1, 20),
                TextRule.text("field", 5, 60));
    }

    @Property
    void everyStringIsEitherMadeCanonicalOrRefusedWithAReason(
            @ForAll("texts") String given, @ForAll("rules") TextRule rule) {
        Violations violations = new Violations();

        String text = rule.check(given, violations);

        if (violations.isEmpty()) {
            assertThat(text).doesNotContain("\r", "\0");
            assertThat(text.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text.codePointCount(0, text.length())).isBetween(rule.min(), rule.max());
            assertThat(rule.min() == 0 || VisibleText.isIn(text)).isTrue();
        } else {
            assertThat(text).isEmpty();
            assertThat(violations.found()).extracting(Violation::field).containsOnly("field");
            assertThat(violations.found()).extracting(Violation::code).doesNotHaveDuplicates();
        }
    }

    @Property
    void checkingCanonicalTextAgainChangesNothing(@ForAll("texts") String given, @ForAll("rules") TextRule rule) {
        Violations violations = new Violations();
        String once = rule.check(given, violations);
        if (!violations.isEmpty()) {
            return;
        }

        String twice = rule.check(once, violations);

        assertThat(violations.found()).isEmpty();
        assertThat(twice).isEqualTo(once);
    }

    @Property
    void everyPlaceNamedHoldsWhatIsRefused(@ForAll("texts") String given) {
        Violations violations = new Violations();
        TextRule.text("field", 0, 10_000).check(given, violations);
        List<Integer> codePoints = given.codePoints().boxed().toList();

        boolean surrogate = codePoints.stream().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        assertThat(violations.found().stream().filter(v -> v.code() == Code.NUL))
                .hasSize(codePoints.contains(0) ? 1 : 0)
                .allSatisfy(v -> assertThat(v.params()).containsEntry("at", codePoints.indexOf(0)));
        assertThat(violations.found().stream().filter(v -> v.code() == Code.LONE_SURROGATE))
                .hasSize(surrogate ? 1 : 0)
                .allSatisfy(v -> assertThat(codePoints.get((Integer) v.params().get("at")))
                        .isBetween(0xD800, 0xDFFF));
    }

    @Property
    void textThatFitsIsNeverRefusedForTheLengthItCameIn(@ForAll("canonicalTexts") String canonical) {
        int length = canonical.codePointCount(0, canonical.length());
        String longest = Normalizer.normalize(canonical, Normalizer.Form.NFD).replace("\n", "\r\n");
        Violations violations = new Violations();

        String text = TextRule.text("field", 0, Math.max(1, length)).check(longest, violations);

        assertThat(violations.found()).isEmpty();
        assertThat(text).isEqualTo(canonical);
    }
}
