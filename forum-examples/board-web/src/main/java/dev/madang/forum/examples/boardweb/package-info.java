/** The board in a browser: the program, and how it is put together. */
@NullMarked
package dev.madang.forum.examples.boardweb;

import org.jspecify.annotations.NullMarked;
