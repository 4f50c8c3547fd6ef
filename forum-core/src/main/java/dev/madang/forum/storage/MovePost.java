package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.PostId;
import java.util.Optional;

/**
 * Another board for a post.
 *
 * @param id the post
 * @param expectedVersion the version of the post that was seen
 * @param target the board to go to
 * @param targetVersion the version of that board that was seen
 * @param category its category from now on
 */
public record MovePost(
        PostId id, long expectedVersion, BoardKey target, long targetVersion, Optional<Category> category) {}
