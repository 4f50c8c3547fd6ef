/** The host's own things: orders, and the stock that they take from. */
@NullMarked
package dev.madang.forum.examples.springhost.order;

import org.jspecify.annotations.NullMarked;
