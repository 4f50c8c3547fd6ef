package dev.madang.forum.jdbc;

import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.Settlement;
import java.util.List;
import java.util.Optional;

final class JdbcMembers implements MemberStorage {

    private final Transactions transactions;
    private final RecentWrites recent;
    private final Keys keys;
    private final MemberErasure erasure;

    JdbcMembers(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.recent = new RecentWrites(tables);
        this.keys = new Keys(tables);
        this.erasure = new MemberErasure(tables);
    }

    @Override
    public List<RecentWrite> recent(RecentQuery query) {
        return transactions.read(handle -> recent.find(handle, query));
    }

    @Override
    public Optional<Settlement> settled(IdempotencyClaim claim) {
        return transactions.read(handle -> keys.find(handle, claim));
    }

    @Override
    public int erase(EraseMember erase) {
        return transactions.write(handle -> erasure.erase(handle, erase));
    }
}
