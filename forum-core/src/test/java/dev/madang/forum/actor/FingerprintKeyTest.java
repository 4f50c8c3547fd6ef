package dev.madang.forum.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violation.Code;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FingerprintKeyTest {

    private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final FingerprintKey key = FingerprintKey.of(SECRET);

    @Nested
    class Of {

        @Test
        void refusesAKeyThatCouldBeGuessed() {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> FingerprintKey.of(new byte[15]))
                    .satisfies(e -> assertThat(e.violations())
                            .containsExactly(
                                    new Violation("fingerprintKey", Code.TOO_SHORT, Map.of("min", 16, "actual", 15))));
        }

        @Test
        void refusesNull() {
            assertThatThrownBy(() -> FingerprintKey.of(null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("fingerprintKey");
        }

        @Test
        void copiesTheSecret() {
            byte[] secret = SECRET.clone();
            FingerprintKey copy = FingerprintKey.of(secret);

            secret[0] = 0;

            assertThat(copy.fingerprint(ClientAddress.of("1.2.3.4")))
                    .isEqualTo(key.fingerprint(ClientAddress.of("1.2.3.4")));
        }
    }

    @Nested
    class Fingerprints {

        @Test
        void areStableSinceTheyAreStored() {
            // Python: hmac.new(b"0123456789abcdef", socket.inet_pton(...), "sha256").hexdigest()[:32]
            assertThat(key.fingerprint(ClientAddress.of("112.171.9.7")))
                    .hasToString("fd4b60bb30b60071ffeb31cb5288097b");
            assertThat(key.fingerprint(ClientAddress.of("2001:db8::1")))
                    .hasToString("509e5a7b677c46c0a03b17bcbbffe57f");
            assertThat(key.viewerFingerprint(ClientAddress.of("2001:db8::1")))
                    .hasToString("4e200b9c672cc71cb00664b676373b19");
        }

        @Test
        void areEqualForOneAddressInAnyForm() {
            assertThat(key.fingerprint(ClientAddress.of("::ffff:1.2.3.4")))
                    .isEqualTo(key.fingerprint(ClientAddress.of("1.2.3.4")));
        }

        @Test
        void tellApartAddressesOfOneMask() {
            assertThat(key.fingerprint(ClientAddress.of("1.2.3.4")))
                    .isNotEqualTo(key.fingerprint(ClientAddress.of("1.2.5.4")));
        }

        @Test
        void differUnderAnotherKey() {
            assertThat(FingerprintKey.of(new byte[16]).fingerprint(ClientAddress.of("1.2.3.4")))
                    .isNotEqualTo(key.fingerprint(ClientAddress.of("1.2.3.4")));
        }

        @Test
        void refuseNull() {
            assertThatThrownBy(() -> key.fingerprint(null)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> key.viewerFingerprint(null)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Nested
    class OfAViewer {

        @Test
        void areEqualWithinOneNetworkOfIpv6() {
            assertThat(key.viewerFingerprint(ClientAddress.of("2001:db8:1:2:3:4:5:6")))
                    .isEqualTo(key.viewerFingerprint(ClientAddress.of("2001:db8:1:2::1")))
                    .isNotEqualTo(key.viewerFingerprint(ClientAddress.of("2001:db8:1:3::1")));
        }

        @Test
        void areThoseOfTheAddressForIpv4() {
            assertThat(key.viewerFingerprint(ClientAddress.of("1.2.3.4")))
                    .isEqualTo(key.fingerprint(ClientAddress.of("1.2.3.4")));
        }
    }

    @Nested
    class Text {

        @Test
        void doesNotShowTheKey() {
            assertThat(key).hasToString("FingerprintKey[hidden]");
        }
    }
}
