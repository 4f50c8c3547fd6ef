package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import java.util.OptionalInt;

/**
 * Where a new comment is to stand.
 *
 * @param post the post
 * @param postVersion the version of the post that was seen
 * @param boardVersion the version of its board that was seen
 * @param parent the number of the comment that it replies to
 * @param maxDepth the deepest that a comment may stand; 0 is flat
 */
public record CommentPlace(PostId post, long postVersion, long boardVersion, OptionalInt parent, int maxDepth) {}
