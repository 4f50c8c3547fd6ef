package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;

/**
 * A new state for a post.
 *
 * @param id the post
 * @param expectedVersion the version that was seen
 * @param state its state from now on
 */
public record ChangePostState(PostId id, long expectedVersion, PostState state) {}
