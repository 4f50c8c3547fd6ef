/** Comments: ids and numbers, what is written and read, and the parts of a post's thread. */
@NullMarked
package dev.madang.forum.comment;

import org.jspecify.annotations.NullMarked;
