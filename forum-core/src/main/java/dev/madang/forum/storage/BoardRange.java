package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;

/**
 * A range of a board's posts.
 *
 * @param board the board
 * @param after the number to begin after; 0 for the first
 * @param limit the most posts, from 1
 */
public record BoardRange(BoardKey board, long after, int limit) {}
