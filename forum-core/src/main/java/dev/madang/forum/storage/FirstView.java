package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import java.time.Instant;

/**
 * A viewer saw a post in a window.
 *
 * @param post the post
 * @param viewer a keyed hash of who it was, 32 hex digits
 * @param windowStart when the window began
 */
public record FirstView(PostId post, String viewer, Instant windowStart) {}
