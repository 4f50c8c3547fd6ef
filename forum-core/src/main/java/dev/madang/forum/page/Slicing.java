package dev.madang.forum.page;

import dev.madang.forum.Violations;
import java.util.Optional;

/**
 * Which part of a list, by cursor, and how many rows it has.
 *
 * @param from where to go on; empty for the beginning of the list
 * @param size rows, from 1 to 1,000
 */
public record Slicing(Optional<Cursor> from, int size) {

    /**
     * Checks the size.
     *
     * @throws dev.madang.forum.InvalidInputException when it is out of range
     */
    public Slicing {
        Violations.required("cursor", from);
        Paging.checkSize(size);
    }

    /** The first {@code size} rows. */
    public static Slicing first(int size) {
        return new Slicing(Optional.empty(), size);
    }

    /** The next {@code size} rows from {@code cursor}, in the direction that it leads. */
    public static Slicing from(Cursor cursor, int size) {
        return new Slicing(Optional.of(Violations.required("cursor", cursor)), size);
    }
}
