/** The program as a whole, over HTTP. */
@NullMarked
package dev.madang.forum.examples.springhost;

import org.jspecify.annotations.NullMarked;
