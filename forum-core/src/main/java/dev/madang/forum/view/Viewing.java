package dev.madang.forum.view;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.post.PostSummary;

/**
 * Somebody reads a post.
 *
 * @param actor who
 * @param post what
 */
public record Viewing(Actor actor, PostSummary post) {}
