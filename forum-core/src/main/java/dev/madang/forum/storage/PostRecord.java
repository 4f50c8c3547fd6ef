package dev.madang.forum.storage;

/**
 * A stored post.
 *
 * @param head all but its body
 * @param body its body; empty after a purge
 */
public record PostRecord(PostHead head, String body) {}
