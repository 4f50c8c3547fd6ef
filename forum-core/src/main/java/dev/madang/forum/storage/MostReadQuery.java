package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;
import java.util.Set;

/**
 * The most viewed posts of a span of time.
 *
 * @param boards the boards; may be empty
 * @param fromHour first hour, in whole hours since 1970-01-01T00:00Z
 * @param toHour the hour after the last
 * @param limit the most rows, from 1
 */
public record MostReadQuery(Set<BoardKey> boards, long fromHour, long toHour, int limit) {

    /** Copies the boards. */
    public MostReadQuery {
        boards = Set.copyOf(boards);
    }
}
