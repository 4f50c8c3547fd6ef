package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CombiningMarksProperties {

    private final List<String> marks = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .mapToObj(Character::toString)
            .filter(one -> one.matches("\\p{M}"))
            .toList();

    @Provide
    Arbitrary<String> runs() {
        Arbitrary<String> anyRun =
                Arbitraries.of(marks).list().ofMinSize(129).ofMaxSize(400).map(run -> String.join("", run));
        Arbitrary<String> runOfFew = Arbitraries.of(
                        "\u0301", "\u0316", "\u0345", "\u0334", "\u0344", "\u0F73", "\u0F71")
                .list()
                .ofMinSize(129)
                .ofMaxSize(400)
                .map(run -> String.join("", run));
        return Arbitraries.oneOf(anyRun, runOfFew);
    }

    @Property(tries = 300)
    void theOrderIsTheOneThatTheNormalizerWouldGive(@ForAll("runs") String run, @ForAll("runs") String other) {
        String text = "e" + run + "\uD83D\uDE00 \uAC00" + other + "\n";

        String ordered = CombiningMarks.ordered(text);

        assertThat(ordered)
                .isEqualTo(Normalizer.normalize(ordered, Normalizer.Form.NFD).replace("\u1100\u1161", "\uAC00"));
        assertThat(Normalizer.normalize(ordered, Normalizer.Form.NFC))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
