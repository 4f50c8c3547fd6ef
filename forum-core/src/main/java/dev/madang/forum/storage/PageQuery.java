package dev.madang.forum.storage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;

/**
 * One numbered page of a board's list.
 *
 * @param board the board
 * @param visibility which rows the list is made of
 * @param page from 1
 * @param size rows a page, from 1
 */
public record PageQuery(BoardKey board, Visibility visibility, int page, int size) {}
