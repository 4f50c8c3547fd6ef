package dev.madang.forum.post;

import java.time.Instant;

/**
 * What a post said before an edit.
 *
 * @param version the version that said it
 * @param title its title then
 * @param body its body then
 * @param replacedAt when the edit replaced it
 */
public record Revision(long version, String title, String body, Instant replacedAt) {}
