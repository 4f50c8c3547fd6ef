/** How things read: in the reader's language, in the host's zone, with links where a text has addresses. */
@NullMarked
package dev.madang.forum.examples.boardweb.text;

import org.jspecify.annotations.NullMarked;
