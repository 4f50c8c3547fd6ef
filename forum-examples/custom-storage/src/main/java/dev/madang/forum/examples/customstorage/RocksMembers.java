package dev.madang.forum.examples.customstorage;

import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record RocksMembers(RocksStore store) implements MemberStorage {

    private static final Comparator<WrittenId> NEWEST_FIRST = Comparator.comparingLong(WrittenId::at)
            .thenComparing(WrittenId::post)
            .thenComparing(WrittenId::number)
            .reversed();

    @Override
    public List<RecentWrite> recent(RecentQuery query) {
        return store.read(reading -> Stream.of(query.member().map(Listing::writtenBy), sameAddress(query.origin()))
                .flatMap(Optional::stream)
                .flatMap(list -> newest(reading, list, query.since(), query.limit()).stream())
                .distinct()
                .sorted(NEWEST_FIRST)
                .limit(query.limit())
                .map(id -> WrittenRows.known(reading, id).recent())
                .toList());
    }

    private static Optional<Listing> sameAddress(Origin origin) {
        return origin.fingerprint()
                .map(Listing::writtenFrom)
                .or(() -> origin.masked().map(Listing::writtenFrom));
    }

    private static List<WrittenId> newest(Reading reading, Listing list, Instant since, int limit) {
        List<WrittenId> newest = new ArrayList<>();
        Key from = list.entries().number(Micros.of(since));
        try (Cursor cursor = reading.descending(from, list.entries().end())) {
            while (newest.size() < limit && cursor.next()) {
                newest.add(WrittenId.read(list, cursor.key()));
            }
        }
        return newest;
    }

    @Override
    public Optional<Settlement> settled(IdempotencyClaim claim) {
        return store.read(reading -> reading.get(Claims.key(claim)).map(Claims::read));
    }

    @Override
    public int erase(EraseMember erase) {
        return store.write(unit -> {
            Reading before = unit.before();
            Listing list = Listing.writtenBy(erase.member());
            List<WrittenId> written = before.keys(list.entries(), list.entries().end(), erase.limit()).stream()
                    .map(key -> WrittenId.read(list, key))
                    .toList();
            WrittenRows.lock(unit, list, written);
            written.forEach(id -> WrittenRows.erase(unit, WrittenRows.known(unit, id), erase.words()));
            if (written.size() < erase.limit()) {
                new Claims(unit).forgetScope(before, erase.idempotencyScope());
                before.keys(Seen.of(erase.viewer()))
                        .forEach(key -> Seen.read(erase.viewer(), key).forget(unit));
            }
            return written.size();
        });
    }
}
