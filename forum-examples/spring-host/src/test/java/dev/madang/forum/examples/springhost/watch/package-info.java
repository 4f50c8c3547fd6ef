/** What a host is told by its measures. */
@NullMarked
package dev.madang.forum.examples.springhost.watch;

import org.jspecify.annotations.NullMarked;
