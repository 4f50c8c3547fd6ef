package dev.madang.forum.examples.springhost.order;

import dev.madang.forum.examples.springhost.discussion.PostView;

/**
 * An order and its discussion.
 *
 * @param order the host's row
 * @param discussion the forum's post
 */
public record PlacedOrder(Order order, PostView discussion) {}
