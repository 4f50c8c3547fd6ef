package dev.madang.forum.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violation.Code;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedAddressTest {

    @Nested
    class Masking {

        @ParameterizedTest
        @CsvSource({
            "112.171.9.7, 112.171.xxx.7",
            "182.219.0.103, 182.219.xxx.103",
            "0.0.0.0, 0.0.xxx.0",
            "255.255.255.255, 255.255.xxx.255",
            "::ffff:112.171.9.7, 112.171.xxx.7",
            "2001:db8:1:2:3:4:5:6, 2001:db8:1:xxx",
            "2001:DB8::1, 2001:db8:0:xxx",
            "::1, 0:0:0:xxx",
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:xxx"
        })
        void hidesTheThirdOctetOrAllBehindTheFirst48Bits(String literal, String masked) {
            assertThat(ClientAddress.of(literal).masked().value()).isEqualTo(masked);
        }
    }

    @Nested
    class Parsing {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "182.219.xxx.103",
                    "0.0.xxx.0",
                    "255.255.xxx.255",
                    "2001:db8:1:xxx",
                    "0:0:0:xxx",
                    "ffff:0:ffff:xxx"
                })
        void readsWhatMaskingGives(String masked) {
            assertThat(MaskedAddress.parse(masked).value()).isEqualTo(masked);
            assertThat(MaskedAddress.parse(masked)).hasToString(masked);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "xxx",
                    ":xxx",
                    "::xxx",
                    "112.171.9.7",
                    "112.171.0.7",
                    "112.171.XXX.7",
                    "112.171.xx.7",
                    "112.171.xxxx.7",
                    "112.171.***.7",
                    "112.xxx.171.7",
                    "xxx.112.171.7",
                    "112.171.7.xxx",
                    "112.xxx.xxx.7",
                    "112.171.xxx.07",
                    "112.171.xxx.256",
                    "112.171.xxx",
                    "112.171.xxx.7 ",
                    " 112.171.xxx.7",
                    "112.171.xxx.\u0667",
                    "2001:db8:1::",
                    "2001:db8:1:0:0:0:0:0",
                    "2001:DB8:1:xxx",
                    "2001:0db8:1:xxx",
                    "2001:db8::xxx",
                    "2001:db8:xxx",
                    "2001:db8:1:2:xxx",
                    "2001:db8:1:xxx:xxx",
                    "2001:db8:1::xxx",
                    "2001:db8:1:xxx:1",
                    "::ffff:112.171.xxx.7",
                    "::112.171.xxx.7",
                    "g:0:0:xxx",
                    "0:0:0::xxx",
                    "1.2.3.4:xxx",
                    "1:1.2.3.4:xxx"
                })
        void refusesAllElse(String text) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> MaskedAddress.parse(text))
                    .withMessage("address: malformed")
                    .satisfies(
                            e -> assertThat(e.violations()).containsExactly(Violation.of("address", Code.MALFORMED)));
        }

        @Test
        void refusesNull() {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> MaskedAddress.parse(null))
                    .withMessage("address: required");
        }
    }

    @Nested
    class Equality {

        @Test
        void isByValue() {
            assertThat(MaskedAddress.parse("112.171.xxx.7"))
                    .isEqualTo(ClientAddress.of("112.171.9.7").masked())
                    .hasSameHashCodeAs(ClientAddress.of("112.171.9.7").masked())
                    .isNotEqualTo(MaskedAddress.parse("112.171.xxx.8"))
                    .isNotEqualTo("112.171.xxx.7");
        }
    }
}
