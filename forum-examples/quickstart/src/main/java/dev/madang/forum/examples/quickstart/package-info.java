/** The smallest host: a plain {@code main} that takes in a board, or its own small one, and prints it. */
@NullMarked
package dev.madang.forum.examples.quickstart;

import org.jspecify.annotations.NullMarked;
