package dev.madang.forum.storage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.post.PostNumber;

/**
 * The rows around a number.
 *
 * @param number the board and the number
 * @param visibility which rows the list is made of
 * @param newer the most rows above
 * @param older the most rows below
 */
public record AroundQuery(PostNumber number, Visibility visibility, int newer, int older) {}
