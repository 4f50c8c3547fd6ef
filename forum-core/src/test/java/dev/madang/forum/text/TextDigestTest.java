package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.InvalidInputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextDigestTest {

    @Nested
    class Hex {

        @Test
        void isStableSinceItIsStored() {
            // printf '\0\0\0\6\xea\xb0\x80\xeb\x82\x98\0\0\0\0\0\0\0\1a' | sha256sum
            assertThat(TextDigest.hex("가나", "", "a"))
                    .isEqualTo("df8453a396e76deaba33d46425e1aca6215507c7b0690cbe2bfdf7e97aef89d1");
        }

        @Test
        void ofNoPartsIsThatOfNoBytes() {
            assertThat(TextDigest.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        }

        @Test
        void tellsApartWhereOnePartEndsAndTheNextBegins() {
            assertThat(TextDigest.hex("ab", "c"))
                    .isNotEqualTo(TextDigest.hex("a", "bc"))
                    .isNotEqualTo(TextDigest.hex("abc"))
                    .isNotEqualTo(TextDigest.hex("ab", "c", ""));
        }

        @Test
        void refusesNull() {
            assertThatThrownBy(() -> TextDigest.hex("a", null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("parts");
        }
    }

    @Nested
    class Of {

        @Test
        void isTheBeginningOfTheWholeDigest() {
            assertThat(Long.toHexString(TextDigest.of("가나", "", "a")))
                    .isEqualTo(TextDigest.hex("가나", "", "a").substring(0, 16));
        }

        @Test
        void refusesNull() {
            assertThatThrownBy(() -> TextDigest.of((String[]) null)).isInstanceOf(InvalidInputException.class);
        }
    }
}
