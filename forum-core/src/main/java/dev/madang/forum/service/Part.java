package dev.madang.forum.service;

import dev.madang.forum.page.Direction;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list, cut from what a storage gave for one row more than was asked for: that row shows whether the list goes on.
 *
 * @param rows the rows asked for
 * @param before the row to go back from; empty at the beginning of the list
 * @param after the row to go on from; empty at the end of the list
 */
record Part<T>(List<T> rows, Optional<T> before, Optional<T> after) {

    static <T> Part<T> of(List<T> found, int size, Direction direction, boolean begunInside) {
        boolean more = found.size() > size;
        boolean forward = direction == Direction.FORWARD;
        List<T> rows = !more ? found : forward ? found.subList(0, size) : found.subList(1, found.size());
        boolean goesBack = forward ? begunInside : more;
        boolean goesOn = forward ? more : begunInside;
        return new Part<>(
                rows,
                goesBack && !rows.isEmpty() ? Optional.of(rows.get(0)) : Optional.empty(),
                goesOn && !rows.isEmpty() ? Optional.of(rows.get(rows.size() - 1)) : Optional.empty());
    }
}
