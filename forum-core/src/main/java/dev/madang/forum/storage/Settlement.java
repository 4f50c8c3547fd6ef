package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import java.util.OptionalInt;

/**
 * What an idempotency key was settled with.
 *
 * @param requestDigest the digest of the request that settled it
 * @param post the post that was made, or whose comment was
 * @param comment the number of the comment that was made
 */
public record Settlement(String requestDigest, PostId post, OptionalInt comment) {}
