package dev.madang.forum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.actor.ClientAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;

class ClientAddressFuzz {

    @FuzzTest
    void isALiteralThatReadsTheSameAgainOrIsRefused(FuzzedDataProvider data) throws UnknownHostException {
        String text = data.consumeRemainingAsString();
        ClientAddress address;
        try {
            address = ClientAddress.of(text);
        } catch (InvalidInputException refused) {
            return;
        }
        assertThat(ClientAddress.of(address.literal())).isEqualTo(address);
        assertThat(InetAddress.getByAddress(address.bytes()).getAddress()).isEqualTo(address.bytes());
        // A literal has no letters but these; so the JDK, which would ask the network about a name, agrees without
        // asking.
        assertThat(text).matches("[0-9a-fA-F:.]+");
        assertThat(InetAddress.getByName(text).getAddress()).isEqualTo(address.bytes());
        assertThat(address.toString()).isNotEqualTo(address.literal());
    }
}
