/** Posts and comments over HTTP, and what is written with the host's own rows. */
@NullMarked
package dev.madang.forum.examples.springhost.discussion;

import org.jspecify.annotations.NullMarked;
