/** Fills a forum's tables by the million, with the rows that the engine's own import makes. */
@NullMarked
package dev.madang.forum.examples.benchmarks.load;

import org.jspecify.annotations.NullMarked;
