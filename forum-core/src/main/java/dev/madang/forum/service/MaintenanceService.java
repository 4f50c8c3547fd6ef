package dev.madang.forum.service;

import static dev.madang.forum.Violations.required;

import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.MaintenanceReport;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.RangeReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/** Proving and mending counts, and forgetting, in batches while the forum runs. For administrators. Thread-safe. */
public final class MaintenanceService {

    private static final int BATCH = 500;

    private final ForumStorage storage;
    private final Gate gate;
    private final Moment moment;

    MaintenanceService(ForumStorage storage, Gate gate, Moment moment) {
        this.storage = storage;
        this.gate = gate;
        this.moment = moment;
    }

    /** Compares every kept count with the rows. Changes nothing. */
    public MaintenanceReport verify(Actor actor) {
        return walk(actor, MaintenanceStorage::verify);
    }

    /** Sets every kept count to what the rows say. */
    public MaintenanceReport repair(Actor actor) {
        return walk(actor, MaintenanceStorage::repair);
    }

    private MaintenanceReport walk(Actor actor, BiFunction<MaintenanceStorage, BoardRange, RangeReport> step) {
        gate.passForum(required("actor", actor), Action.MAINTAIN);
        List<Discrepancy> found = new ArrayList<>();
        for (Board board : storage.boards().all()) {
            OptionalLong after = OptionalLong.of(0);
            while (after.isPresent()) {
                RangeReport report =
                        step.apply(storage.maintenance(), new BoardRange(board.key(), after.getAsLong(), BATCH));
                found.addAll(report.found());
                after = report.next();
            }
        }
        return new MaintenanceReport(found);
    }

    /**
     * Erases full addresses whose time is over, and idempotency keys from before {@code keysBefore}: a repetition after that is a new request.
     *
     * @return how many rows were changed
     */
    public long forget(Actor actor, Instant keysBefore) {
        gate.passForum(required("actor", actor), Action.MAINTAIN);
        required("keysBefore", keysBefore);
        Instant now = moment.now();
        return Batches.drain(BATCH, limit -> storage.maintenance().forget(new Forget(now, keysBefore, limit)));
    }
}
