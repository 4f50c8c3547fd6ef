package dev.madang.forum.jdbc;

import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.RangeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

final class JdbcMaintenance implements MaintenanceStorage {

    private final Transactions transactions;
    private final ThreadAudit threads;
    private final BoardAudit boards;
    private final Prune postAddresses;
    private final Prune commentAddresses;
    private final Prune keys;

    JdbcMaintenance(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.threads = new ThreadAudit(tables);
        this.boards = new BoardAudit(tables);
        String forgotten = "kept_address = NULL, forget_at = NULL";
        String due = "forget_at <= :before";
        this.postAddresses = Prune.setting(tables, "post_body", forgotten, List.of("post_id"), due);
        this.commentAddresses = Prune.setting(tables, "comment", forgotten, List.of("post_id", "comment_no"), due);
        this.keys = Prune.of(tables, "idempotency", List.of("scope", "idem_key"), "settled_at < :before");
    }

    @Override
    public RangeReport verify(BoardRange range) {
        return transactions.snapshot(handle -> look(handle, range, Care.VERIFY));
    }

    @Override
    public RangeReport repair(BoardRange range) {
        return transactions.write(handle -> look(handle, range, Care.REPAIR));
    }

    private RangeReport look(Handle handle, BoardRange range, Care care) {
        List<Discrepancy> found = new ArrayList<>();
        List<ThreadAudit.Post> posts = threads.posts(handle, range);
        threads.audit(handle, posts, care, found);
        boolean last = posts.size() < range.limit();
        if (last) {
            boards.audit(handle, range.board(), care, found);
        }
        return new RangeReport(
                found,
                last
                        ? OptionalLong.empty()
                        : OptionalLong.of(posts.get(posts.size() - 1).number().value()));
    }

    @Override
    public int forget(Forget forget) {
        return transactions.write(handle -> {
            long now = Micros.of(forget.now());
            int done = postAddresses.run(handle, now, forget.limit());
            done += commentAddresses.run(handle, now, forget.limit() - done);
            return done + keys.run(handle, Micros.of(forget.keysBefore()), forget.limit() - done);
        });
    }
}
