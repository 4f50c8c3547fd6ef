package dev.madang.forum.post;

import java.util.Optional;

/**
 * The posts beside a post in its board's list.
 *
 * @param newer the next newer one
 * @param older the next older one
 */
public record Neighbors(Optional<PostSummary> newer, Optional<PostSummary> older) {}
