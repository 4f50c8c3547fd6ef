package dev.madang.forum.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.InvalidInputException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskedAddressProperties {

    private static final int SHOWN_OF_IPV6 = 6;

    @Provide
    Arbitrary<byte[]> ipv4() {
        return AnyAddress.ipv4();
    }

    @Provide
    Arbitrary<byte[]> ipv6() {
        return AnyAddress.ipv6();
    }

    @Provide
    Arbitrary<String> strings() {
        Arbitrary<String> alike = Arbitraries.of("0", "1", "00", "255", "db8", ".", ":", "::", "xxx", ".xxx.", ":xxx")
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(alike, Arbitraries.strings());
    }

    private static MaskedAddress masked(byte[] bytes) {
        return AnyAddress.of(bytes).masked();
    }

    @Property
    void theThirdOctetOfIpv4LeavesNoTrace(@ForAll("ipv4") byte[] bytes, @ForAll byte third) {
        byte[] other = bytes.clone();
        other[2] = third;

        assertThat(masked(other)).isEqualTo(masked(bytes));
    }

    @Property
    void theOther24BitsOfIpv4TellMasksApart(@ForAll("ipv4") byte[] bytes, @ForAll("ipv4") byte[] other) {
        other[2] = bytes[2];

        assertThat(masked(other).equals(masked(bytes))).isEqualTo(Arrays.equals(other, bytes));
    }

    @Property
    void theLast80BitsOfIpv6LeaveNoTrace(@ForAll("ipv6") byte[] bytes, @ForAll("ipv6") byte[] rest) {
        byte[] other = rest.clone();
        System.arraycopy(bytes, 0, other, 0, SHOWN_OF_IPV6);
        if (AnyAddress.of(other).isIpv4()) {
            return;
        }

        assertThat(masked(other)).isEqualTo(masked(bytes));
    }

    @Property
    void theFirst48BitsOfIpv6TellMasksApart(@ForAll("ipv6") byte[] bytes, @ForAll("ipv6") byte[] other) {
        assertThat(masked(other).equals(masked(bytes)))
                .isEqualTo(Arrays.equals(bytes, 0, SHOWN_OF_IPV6, other, 0, SHOWN_OF_IPV6));
    }

    @Property
    void aMaskReadsAsItself(@ForAll("ipv4") byte[] ipv4, @ForAll("ipv6") byte[] ipv6) {
        assertThat(MaskedAddress.parse(masked(ipv4).value())).isEqualTo(masked(ipv4));
        assertThat(MaskedAddress.parse(masked(ipv6).value())).isEqualTo(masked(ipv6));
    }

    @Property
    void everyStringIsItsOwnMaskOrATypedError(@ForAll("strings") String given) {
        try {
            assertThat(MaskedAddress.parse(given).value()).isEqualTo(given);
        } catch (InvalidInputException e) {
            assertThat(e).hasMessage("address: malformed");
        }
    }
}
