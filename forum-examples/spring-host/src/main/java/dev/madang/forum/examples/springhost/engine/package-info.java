/** The forum as one of the host's beans, within the host's transactions. */
@NullMarked
package dev.madang.forum.examples.springhost.engine;

import org.jspecify.annotations.NullMarked;
