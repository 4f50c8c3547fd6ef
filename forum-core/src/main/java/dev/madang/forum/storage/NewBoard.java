package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardSettings;
import java.time.Instant;

/**
 * A board to store.
 *
 * @param key its key
 * @param settings its settings
 * @param at when it is created, to the microsecond
 */
public record NewBoard(BoardKey key, BoardSettings settings, Instant at) {}
