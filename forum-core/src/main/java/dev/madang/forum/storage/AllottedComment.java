package dev.madang.forum.storage;

import dev.madang.forum.comment.CommentId;

/**
 * What a stored comment was given.
 *
 * @param id its post and number
 * @param depth how deep it stands; 0 for one that replies to none
 */
public record AllottedComment(CommentId id, int depth) {}
