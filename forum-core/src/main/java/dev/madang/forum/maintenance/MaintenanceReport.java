package dev.madang.forum.maintenance;

import java.util.List;

/**
 * What verifying or repairing found.
 *
 * @param found every discrepancy, in the order it was found; after a repair, what was mended
 */
public record MaintenanceReport(List<Discrepancy> found) {

    /** Copies the list. */
    public MaintenanceReport {
        found = List.copyOf(found);
    }

    /** Whether every kept count equals the rows. */
    public boolean isSound() {
        return found.isEmpty();
    }
}
