package dev.madang.forum.storage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.post.PostId;

/**
 * One numbered page of a thread.
 *
 * @param post the post
 * @param visibility which rows the thread is made of
 * @param page from 1
 * @param size rows a page, from 1
 */
public record CommentPageQuery(PostId post, Visibility visibility, int page, int size) {}
