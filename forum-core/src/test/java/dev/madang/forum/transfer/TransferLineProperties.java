package dev.madang.forum.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TransferLineProperties {

    @Provide
    Arbitrary<TransferItem> items() {
        return TransferItems.any();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAsTheSameThing(@ForAll("items") TransferItem item) {
        assertThat(TransferLine.parse(TransferLine.write(item), Instant.EPOCH)).isEqualTo(item);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aLineCutShortIsRefused(@ForAll("items") TransferItem item, @ForAll int place) {
        String line = TransferLine.write(item);
        String cut = line.substring(0, Math.floorMod(place, line.length()));

        try {
            TransferLine.parse(cut, Instant.EPOCH);
            assertThat(cut).as("was taken").isNull();
        } catch (InvalidInputException e) {
            assertThat(e.violations()).isNotEmpty();
        }
    }
}
