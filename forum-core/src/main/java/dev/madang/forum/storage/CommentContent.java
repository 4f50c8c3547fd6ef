package dev.madang.forum.storage;

import dev.madang.forum.post.Secrecy;

/**
 * What a comment says.
 *
 * @param body canonical plain text
 * @param secrecy who it is for
 */
public record CommentContent(String body, Secrecy secrecy) {}
