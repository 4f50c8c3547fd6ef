package dev.madang.forum.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClientAddressProperties {

    @Provide
    Arbitrary<byte[]> addresses() {
        return AnyAddress.either();
    }

    @Provide
    Arbitrary<String> strings() {
        Arbitrary<String> alike = Arbitraries.of(
                        "", "0", "1", "9", "10", "255", "256", "ffff", "F", ".", ":", "::", "%", "x", "\u0661", " ")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(alike, Arbitraries.strings());
    }

    private static Optional<ClientAddress> read(String literal) {
        try {
            return Optional.of(ClientAddress.of(literal));
        } catch (InvalidInputException e) {
            assertThat(e).hasMessage("address: malformed");
            return Optional.empty();
        }
    }

    @Property
    void theBytesAreThoseOfTheText(@ForAll("addresses") byte[] bytes) {
        assertThat(AnyAddress.of(bytes).bytes()).isEqualTo(bytes);
    }

    @Property
    void theLiteralReadsAsTheSameAddress(@ForAll("addresses") byte[] bytes) {
        ClientAddress address = AnyAddress.of(bytes);

        ClientAddress again = ClientAddress.of(address.literal());

        assertThat(again).isEqualTo(address).hasSameHashCodeAs(address);
        assertThat(again.literal()).isEqualTo(address.literal());
    }

    @Property
    void theLiteralIsAsShortAsItCanBe(@ForAll("addresses") byte[] bytes) {
        String literal = AnyAddress.of(bytes).literal();

        assertThat(literal).hasSizeLessThanOrEqualTo(AnyAddress.jdkText(bytes).length());
        assertThat(literal).isEqualTo(literal.toLowerCase(Locale.ROOT)).doesNotContainPattern("(^|:)0[0-9a-f]");
        assertThat(literal.contains("::") || !literal.contains("0:0") || !literal.matches("(.*:)?0:0(:.*)?"))
                .isTrue();
    }

    @Property
    void everyStringIsAnAddressOrATypedError(@ForAll("strings") String given) {
        read(given).ifPresent(address -> {
            assertThat(given).matches("[0-9a-fA-F:.]{2,45}");
            assertThat(ClientAddress.of(address.literal())).isEqualTo(address);
        });
    }

    @Property
    void caseDoesNotMatter(@ForAll("addresses") byte[] bytes) {
        ClientAddress address = AnyAddress.of(bytes);

        assertThat(ClientAddress.of(address.literal().toUpperCase(Locale.ROOT))).isEqualTo(address);
    }

    @Property
    void differentBytesAreDifferentAddresses(@ForAll("addresses") byte[] some, @ForAll("addresses") byte[] others) {
        assertThat(AnyAddress.of(some).equals(AnyAddress.of(others))).isEqualTo(Arrays.equals(some, others));
        assertThat(AnyAddress.of(some).literal().equals(AnyAddress.of(others).literal()))
                .isEqualTo(Arrays.equals(some, others));
    }

    @Property
    void theTextIsTheMask(@ForAll("addresses") byte[] bytes) {
        ClientAddress address = AnyAddress.of(bytes);

        assertThat(address).hasToString(address.masked().value());
        assertThat(address.toString()).contains("xxx");
    }
}
