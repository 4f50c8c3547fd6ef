package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExcerptProperties {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern WHITE_SPACE_AT_END = Pattern.compile("[\\p{IsWhite_Space}\\x1C-\\x1F]\\z");

    @Provide
    Arbitrary<String> texts() {
        return AnyText.utf16();
    }

    @Property
    void theExcerptIsNeverLongerThanAskedFor(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int max) {
        assertThat(lengthOf(Excerpt.of(text, max))).isLessThanOrEqualTo(max);
        assertThat(lengthOf(Excerpt.line(text, max))).isLessThanOrEqualTo(max);
    }

    @Property
    void theExcerptIsTheTextOrWholeCharactersOfItsBeginning(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int max) {
        String excerpt = Excerpt.of(text, max);

        if (lengthOf(text) <= max) {
            assertThat(excerpt).isEqualTo(text);
        } else {
            assertThat(excerpt).endsWith("…");
            assertThat(beginnings(text)).contains(excerpt.substring(0, excerpt.length() - 1));
        }
    }

    @Property
    void nothingThatStillFitsIsLeftOut(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int max) {
        if (lengthOf(text) <= max) {
            return;
        }
        int kept = Excerpt.of(text, max).length() - 1;

        assertThat(beginnings(text))
                .filteredOn(longer -> longer.length() > kept && lengthOf(longer) < max)
                .allMatch(longer -> WHITE_SPACE_AT_END.matcher(longer).find());
    }

    @Property
    void aLineHoldsNoWhiteSpaceButSingleSpacesWithin(@ForAll("texts") String text) {
        assertThat(Excerpt.line(text, 1_000)).doesNotContainPattern("[\\p{IsWhite_Space}&&[^ ]]|  |^ | $");
    }

    @Property
    void aLineOfALineIsTheSame(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int max) {
        String line = Excerpt.line(text, max);

        assertThat(Excerpt.line(line, max)).isEqualTo(line);
    }

    private static int lengthOf(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Every beginning of {@code text} that ends between two grapheme clusters, the empty one too. */
    private static List<String> beginnings(String text) {
        List<String> beginnings = new ArrayList<>(List.of(""));
        CLUSTER.matcher(text).results().forEach(cluster -> beginnings.add(text.substring(0, cluster.end())));
        return beginnings;
    }
}
