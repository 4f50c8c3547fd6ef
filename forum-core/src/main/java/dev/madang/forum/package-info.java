/**
 * The facade {@link dev.madang.forum.Forum}, its builder, and the exceptions of the engine.
 *
 * <p>The exceptions are the ground floor: they know nothing else of the engine. The facade is the roof: nothing in the engine
 * knows it.
 */
@NullMarked
package dev.madang.forum;

import org.jspecify.annotations.NullMarked;
