package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextDigestProperties {

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.of("", "a", "b", "ab", "\0", "\0\0\0\1", "가").list().ofMaxSize(4);
    }

    @Property
    void digestsAreEqualWhereAllPartsAreEqualAndOnlyThere(
            @ForAll("parts") List<String> some, @ForAll("parts") List<String> others) {
        String[] a = some.toArray(String[]::new);
        String[] b = others.toArray(String[]::new);

        assertThat(TextDigest.hex(a).equals(TextDigest.hex(b))).isEqualTo(some.equals(others));
        assertThat(TextDigest.of(a) == TextDigest.of(b)).isEqualTo(some.equals(others));
    }
}
