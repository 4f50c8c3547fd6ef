/** Measuring, by hand: no part of the build's tests. */
@NullMarked
package dev.madang.forum.examples.boardweb.load;

import org.jspecify.annotations.NullMarked;
