package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.RangeReport;
import java.util.List;

/** The last range of a board counts all of its rows, and {@link #repair} keeps the board locked meanwhile. */
record RocksMaintenance(RocksStore store) implements MaintenanceStorage {

    @Override
    public RangeReport verify(BoardRange range) {
        return store.read(reading -> new Audit(reading, range).run().report());
    }

    @Override
    public RangeReport repair(BoardRange range) {
        return store.write(unit -> {
            List<PostId> posts = new Audit(unit, range).ids();
            posts.stream().sorted().forEach(id -> unit.lock(Posts.key(id)));
            BoardRow.lock(unit, range.board());
            Audit audit = new Audit(unit, range);
            if (!audit.ids().equals(posts)) {
                throw new Contended(null);
            }
            audit.run().mend(unit);
            return audit.report();
        });
    }

    @Override
    public int forget(Forget forget) {
        return store.write(unit -> {
            Reading before = unit.before();
            int addresses = forgetAddresses(unit, before, forget);
            return addresses + new Claims(unit).forgetOlder(before, forget.keysBefore(), forget.limit() - addresses);
        });
    }

    private static int forgetAddresses(Writing unit, Reading before, Forget forget) {
        Listing kept = Listing.kept();
        Key due = kept.entries().number(Micros.of(forget.now())).end();
        List<WrittenId> written = before.keys(kept.entries(), due, forget.limit()).stream()
                .map(key -> WrittenId.read(kept, key))
                .toList();
        WrittenRows.lock(unit, kept, written);
        for (WrittenId id : written) {
            Written row = WrittenRows.known(unit, id);
            WrittenRows.sign(unit, row, row.byline().withoutKeptAddress());
        }
        return written.size();
    }
}
