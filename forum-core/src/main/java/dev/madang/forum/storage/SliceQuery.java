package dev.madang.forum.storage;

import dev.madang.forum.page.Direction;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param scope which list
 * @param from the place to go from; its own row is not part of the answer; empty for the end of the list that the direction leaves
 * @param direction which way
 * @param limit the most rows, from 1
 */
public record SliceQuery(ListScope scope, Optional<Position> from, Direction direction, int limit) {}
