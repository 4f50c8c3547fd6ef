package dev.madang.forum.service;

import dev.madang.forum.post.PostSummary;
import java.util.List;

/** Cuts the window around a post out of the rows around it. */
final class Window {

    private Window() {}

    /**
     * {@code size} of {@code rows}, of which {@code newer} stand above {@code number} where there are so many; what is missing on one side is
     * taken from the other.
     */
    static List<PostSummary> around(List<PostSummary> rows, long number, int newer, int size) {
        int above =
                (int) rows.stream().filter(row -> row.number().value() > number).count();
        int begin = Math.max(0, Math.min(above - newer, rows.size() - size));
        return rows.subList(begin, Math.min(rows.size(), begin + size));
    }
}
