package dev.madang.forum.storage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.post.PostNumber;

/**
 * The place of a post in its board's list.
 *
 * @param number the board and the number
 * @param visibility which rows the list is made of
 */
public record RankQuery(PostNumber number, Visibility visibility) {}
