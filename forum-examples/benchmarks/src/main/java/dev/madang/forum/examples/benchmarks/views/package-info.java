/** Counts views as the engine does, and beside it as others do: an UPDATE a view, a map of the JDK, a cache of Caffeine's. */
@NullMarked
package dev.madang.forum.examples.benchmarks.views;

import org.jspecify.annotations.NullMarked;
