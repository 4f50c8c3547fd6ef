package dev.madang.forum.examples.springhost.order;

import dev.madang.forum.examples.springhost.discussion.PostView;
import java.util.Optional;

/**
 * An order and its discussion.
 *
 * @param order the host's row
 * @param discussion the forum's post; empty in the answer to a repetition when it was removed meanwhile
 */
public record PlacedOrder(Order order, Optional<PostView> discussion) {}
