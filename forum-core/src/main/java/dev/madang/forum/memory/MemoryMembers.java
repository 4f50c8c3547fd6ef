package dev.madang.forum.memory;

import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.Settlement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record MemoryMembers(MemoryState state) implements MemberStorage {

    @Override
    public List<RecentWrite> recent(RecentQuery query) {
        return state.locked(() -> Stream.of(
                        query.member().map(member -> (Object) member), AuthorIndex.addressKey(query.origin()))
                .flatMap(Optional::stream)
                .flatMap(key -> state.authors
                        .newestOf(key)
                        .takeWhile(row -> !row.createdAt().isBefore(query.since()))
                        .limit(2L * query.limit()))
                .distinct()
                .sorted(Comparator.comparing(Authored::createdAt).reversed())
                .limit(query.limit())
                .map(row -> new RecentWrite(
                        row.kind(),
                        row.createdAt(),
                        row.byline().textDigest(),
                        row.byline().author().member()))
                .toList());
    }

    @Override
    public Optional<Settlement> settled(IdempotencyClaim claim) {
        return state.locked(() -> Optional.ofNullable(state.settled.get(MemoryState.ScopedKey.of(claim)))
                .map(MemoryState.Settled::settlement));
    }

    @Override
    public int erase(EraseMember erase) {
        return state.locked(() -> {
            List<Authored> rows =
                    state.authors.newestOf(erase.member()).limit(erase.limit()).toList();
            rows.forEach(row -> state.erase(row, erase.words()));
            if (rows.size() < erase.limit()) {
                state.settled.keySet().removeIf(key -> key.scope().equals(erase.idempotencyScope()));
                state.views.firstViews.removeIf(view -> view.viewer().equals(erase.viewer()));
            }
            return rows.size();
        });
    }
}
