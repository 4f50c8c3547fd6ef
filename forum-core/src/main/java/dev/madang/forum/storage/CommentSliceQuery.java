package dev.madang.forum.storage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostId;
import java.util.OptionalInt;

/**
 * A part of a thread.
 *
 * @param post the post
 * @param visibility which rows the thread is made of
 * @param from the number of the comment to go from, in the thread or not; itself not part of the answer; empty for the end of the thread
 *     that the direction leaves. A number that no comment of the post has yields nothing
 * @param direction which way
 * @param limit the most rows, from 1
 */
public record CommentSliceQuery(PostId post, Visibility visibility, OptionalInt from, Direction direction, int limit) {}
