/** Posts: ids and numbers, what is written and read, and the parts of a board's list. */
@NullMarked
package dev.madang.forum.post;

import org.jspecify.annotations.NullMarked;
