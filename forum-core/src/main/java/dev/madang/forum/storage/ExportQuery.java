package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;

/**
 * Where an export goes on.
 *
 * @param board the board
 * @param post the last post number that was given out, or 0
 * @param comment the last comment number of that post that was given out, or 0
 * @param limit the most items, from 1
 */
public record ExportQuery(BoardKey board, long post, int comment, int limit) {}
