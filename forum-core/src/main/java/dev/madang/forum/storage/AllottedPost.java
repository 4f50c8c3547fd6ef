package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;

/**
 * What a stored post was given.
 *
 * @param id its id
 * @param number its board and number
 */
public record AllottedPost(PostId id, PostNumber number) {}
