package dev.madang.forum.storage;

import dev.madang.forum.maintenance.Discrepancy;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was found in a range.
 *
 * @param found counts that are not what the rows say: those of the posts in the range, and with the last range those of the whole board
 * @param next the number that the next range begins after; empty when this was the last
 */
public record RangeReport(List<Discrepancy> found, OptionalLong next) {

    /** Copies the list. */
    public RangeReport {
        found = List.copyOf(found);
    }
}
