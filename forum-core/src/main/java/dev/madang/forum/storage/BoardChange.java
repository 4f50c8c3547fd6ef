package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardSettings;

/**
 * New settings for a board.
 *
 * @param key the board
 * @param expectedVersion the version that was seen
 * @param settings all of its settings from now on
 */
public record BoardChange(BoardKey key, long expectedVersion, BoardSettings settings) {}
