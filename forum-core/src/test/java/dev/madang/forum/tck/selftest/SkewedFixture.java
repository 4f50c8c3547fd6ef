package dev.madang.forum.tck.selftest;

import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.RangeReport;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A storage whose counts can be made wrong, and whose maintenance sees and mends it, or not. */
final class SkewedFixture implements StorageFixture {

    /** What a storage can fail to do about a wrong count. */
    enum Fault {
        NONE,
        BLIND,
        IDLE
    }

    private final SeededFixture sound = new SeededFixture("skewed", UnaryOperator.identity());
    private final List<Discrepancy> wrong = new ArrayList<>();
    private final Fault fault;

    SkewedFixture(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public ForumStorage fresh() {
        wrong.clear();
        ForumStorage seeing = Seeded.with(
                sound.fresh(),
                MaintenanceStorage.class,
                "verify",
                BoardRange.class,
                (storage, range) -> report(storage.maintenance().verify(range)));
        return Seeded.with(seeing, MaintenanceStorage.class, "repair", BoardRange.class, (storage, range) -> {
            RangeReport report = report(storage.maintenance().repair(range));
            if (fault != Fault.IDLE) {
                wrong.clear();
            }
            return report;
        });
    }

    private RangeReport report(RangeReport rows) {
        List<Discrepancy> seen = fault == Fault.BLIND || rows.next().isPresent() ? List.of() : wrong;
        return new RangeReport(seen, rows.next());
    }

    @Override
    public ForumStorage reopen(ForumStorage storage) {
        return sound.reopen(storage);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SKEWABLE);
    }

    @Override
    public boolean skew(ForumStorage storage, Discrepancy.Count count, PostNumber post) {
        return wrong.add(new Discrepancy(count, post.toString(), 7, 8));
    }
}
