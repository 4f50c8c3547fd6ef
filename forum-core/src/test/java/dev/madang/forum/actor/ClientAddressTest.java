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

class ClientAddressTest {

    @Nested
    class Of {

        @ParameterizedTest
        @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "112.171.9.7", "255.255.255.255", "127.0.0.1"})
        void readsIpv4(String literal) {
            ClientAddress address = ClientAddress.of(literal);

            assertThat(address.isIpv4()).isTrue();
            assertThat(address.bytes()).hasSize(4);
            assertThat(address.literal()).isEqualTo(literal);
        }

        @ParameterizedTest
        @CsvSource({
            "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789, abcd:ef01:2345:6789:abcd:ef01:2345:6789",
            "2001:DB8:0:0:8:800:200C:417A, 2001:db8::8:800:200c:417a",
            "2001:db8::8:800:200C:417A, 2001:db8::8:800:200c:417a",
            "FF01:0:0:0:0:0:0:101, ff01::101",
            "0:0:0:0:0:0:0:1, ::1",
            "::1, ::1",
            "0:0:0:0:0:0:0:0, ::",
            "::, ::",
            "1::, 1::",
            "0:0:0:0:0:0:13.1.68.3, ::d01:4403",
            "::13.1.68.3, ::d01:4403",
            "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
            "1:2:3:4:5:6:7.8.9.10, 1:2:3:4:5:6:708:90a",
            "1:2:3:4:5::7.8.9.10, 1:2:3:4:5:0:708:90a",
            "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
            "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
            "1:2:3::5:6:7:8, 1:2:3:0:5:6:7:8",
            "0001:0002:0003:0004:0005:0006:0007:0008, 1:2:3:4:5:6:7:8",
            "1:0:0:2:0:0:0:3, 1:0:0:2::3",
            "1:0:0:0:2:0:0:3, 1::2:0:0:3",
            "1:0:0:2:0:0:3:4, 1::2:0:0:3:4",
            "0:0:0:0:0:fffe:1:2, ::fffe:1:2",
            "0:0:0:0:1:ffff:1:2, ::1:ffff:1:2",
            "::ffff:0:1.2.3.4, ::ffff:0:102:304",
            "fe80::1, fe80::1"
        })
        void readsIpv6AndWritesItInOneForm(String literal, String canonical) {
            ClientAddress address = ClientAddress.of(literal);

            assertThat(address.isIpv4()).isFalse();
            assertThat(address.bytes()).hasSize(16);
            assertThat(address.literal()).isEqualTo(canonical);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "::ffff:112.171.9.7",
                    "::FFFF:70ab:907",
                    "0:0:0:0:0:ffff:112.171.9.7",
                    "0000:0000:0000:0000:0000:ffff:112.171.9.7"
                })
        void takesAnIpv4MappedAddressForTheIpv4Address(String literal) {
            ClientAddress address = ClientAddress.of(literal);

            assertThat(address).isEqualTo(ClientAddress.of("112.171.9.7"));
            assertThat(address.isIpv4()).isTrue();
            assertThat(address.literal()).isEqualTo("112.171.9.7");
            assertThat(address).hasToString("112.171.xxx.7");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    ".",
                    "...",
                    "1",
                    "1.2",
                    "1.2.3",
                    "1.2.3.",
                    ".1.2.3",
                    "1..2.3",
                    "1.2.3.4.5",
                    "1.2.3.4.",
                    "16909060",
                    "010.0.0.1",
                    "1.2.3.00",
                    "1.2.3.04",
                    "256.1.1.1",
                    "1.2.3.256",
                    "1.2.3.1000",
                    "1.2.3.4294967296",
                    "0x1.2.3.4",
                    "-1.2.3.4",
                    "+1.2.3.4",
                    "1.2.3.4 ",
                    " 1.2.3.4",
                    "1.2.3.4\n",
                    "1.2.3.4:80",
                    "1.2.3.4/24",
                    "[1.2.3.4]",
                    "1,2,3,4",
                    "\u0661.\u0662.\u0663.\u0664",
                    "\uFF11.2.3.4",
                    "1\u30022.3.4",
                    "112.171.xxx.7",
                    "localhost",
                    "example.com",
                    "1.2.3.a",
                    "1.2.3./",
                    "1.2.3.:"
                })
        void refusesWhatIsNoStrictIpv4Literal(String literal) {
            refused(literal);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    ":",
                    ":::",
                    "::::",
                    "1",
                    "1:2",
                    "1:2:3:4:5:6:7",
                    "1:2:3:4:5:6:7:8:9",
                    "1:2:3:4:5:6:7:8:",
                    ":1:2:3:4:5:6:7:8",
                    ":1:2:3:4:5:6:7",
                    "1:2:3:4:5:6:7:",
                    "::1::",
                    "1::2::3",
                    ":::1",
                    "1:::",
                    "1:2:3:4:5:6:7::8",
                    "::1:2:3:4:5:6:7:8",
                    "1:2:3:4:5:6:7:8::",
                    "12345::",
                    "::00001",
                    "::g",
                    "::-1",
                    "::+1",
                    "::0x1",
                    "fe80::1%eth0",
                    "fe80::1%1",
                    "[::1]",
                    "[::1]:80",
                    "::1/128",
                    " ::1",
                    "::1 ",
                    "::1\n",
                    "::\u0661",
                    "::\uFF41",
                    "::\uFF11",
                    "1.2.3.4::",
                    "::1.2.3.4:5",
                    "::1.2.3",
                    "::1.2.3.4.5",
                    "::01.2.3.4",
                    "::1.2.3.256",
                    "::.",
                    "1:2:3:4:5:6:7:1.2.3.4",
                    "1:2:3:4:5:1.2.3.4",
                    "1:2:3:4:5:6::1.2.3.4",
                    "2001:db8:1:xxx",
                    "a:b",
                    "http://a",
                    "0000:0000:0000:0000:0000:ffff:112.171.109.007",
                    "00000:0000:0000:0000:0000:ffff:112.171.109.107",
                    "::@",
                    "::G",
                    "::`",
                    "::/"
                })
        void refusesWhatIsNoStrictIpv6Literal(String literal) {
            refused(literal);
        }

        @Test
        void refusesTextOfAnyLength() {
            refused("1".repeat(1_000_000));
            refused("1.".repeat(500_000));
            refused(":".repeat(1_000_000));
            refused("0:".repeat(500_000) + ":1");
        }

        @Test
        void readsTheLongestLiteral() {
            assertThat(ClientAddress.of("abcd:abcd:abcd:abcd:abcd:abcd:255.255.255.255")
                            .literal())
                    .isEqualTo("abcd:abcd:abcd:abcd:abcd:abcd:ffff:ffff");
        }

        @Test
        void refusesNull() {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ClientAddress.of(null))
                    .satisfies(e -> assertThat(e.violations()).containsExactly(Violation.of("address", Code.REQUIRED)));
        }

        private void refused(String literal) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ClientAddress.of(literal))
                    .withMessage("address: malformed")
                    .satisfies(
                            e -> assertThat(e.violations()).containsExactly(Violation.of("address", Code.MALFORMED)));
        }
    }

    @Nested
    class Text {

        @Test
        void isMaskedUnlessTheLiteralIsAskedFor() {
            assertThat(ClientAddress.of("112.171.9.7")).hasToString("112.171.xxx.7");
            assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6")).hasToString("2001:db8:1:xxx");
        }
    }

    @Nested
    class Bytes {

        @Test
        void areInNetworkOrder() {
            assertThat(ClientAddress.of("112.171.9.7").bytes()).isEqualTo(new byte[] {112, (byte) 171, 9, 7});
            assertThat(ClientAddress.of("102:304:506:708:90a:b0c:d0e:f10").bytes())
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        }

        @Test
        void areACopy() {
            ClientAddress address = ClientAddress.of("1.2.3.4");

            address.bytes()[0] = 9;
            address.viewerBytes()[0] = 9;

            assertThat(address.literal()).isEqualTo("1.2.3.4");
        }

        @Test
        void ofAViewerAreAllOfIpv4AndTheNetworkOfIpv6() {
            assertThat(ClientAddress.of("112.171.9.7").viewerBytes()).isEqualTo(new byte[] {112, (byte) 171, 9, 7});
            assertThat(ClientAddress.of("102:304:506:708:90a:b0c:d0e:f10").viewerBytes())
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
            assertThat(ClientAddress.of("112.171.9.7").viewerNumber()).isEqualTo(0x70AB0907L);
            assertThat(ClientAddress.of("102:304:506:708:90a:b0c:d0e:f10").viewerNumber())
                    .isEqualTo(0x0102030405060708L);
        }
    }

    @Nested
    class Equality {

        @Test
        void isByValue() {
            assertThat(ClientAddress.of("2001:DB8::1"))
                    .isEqualTo(ClientAddress.of("2001:db8:0:0:0:0:0:1"))
                    .hasSameHashCodeAs(ClientAddress.of("2001:db8:0:0:0:0:0:1"))
                    .isNotEqualTo(ClientAddress.of("2001:db8::2"))
                    .isNotEqualTo("2001:db8::1")
                    .isNotEqualTo(null);
        }

        @Test
        void tellsApartAddressesOfOneMask() {
            assertThat(ClientAddress.of("1.2.3.4")).isNotEqualTo(ClientAddress.of("1.2.5.4"));
        }
    }
}
