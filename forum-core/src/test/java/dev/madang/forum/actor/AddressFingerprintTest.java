package dev.madang.forum.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.InvalidInputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFingerprintTest {

    @Nested
    class Making {

        @Test
        void keeps32Digits() {
            assertThat(new AddressFingerprint("0123456789abcdef0123456789abcdef"))
                    .hasToString("0123456789abcdef0123456789abcdef");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    "0123456789abcdef0123456789abcde",
                    "0123456789abcdef0123456789abcdef0",
                    "0123456789ABCDEF0123456789ABCDEF",
                    "0123456789abcdef0123456789abcdeg",
                    "0123456789abcdef0123456789abcdef\n"
                })
        void refusesAllElse(String value) {
            assertThatThrownBy(() -> new AddressFingerprint(value))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("fingerprint: ");
        }
    }
}
