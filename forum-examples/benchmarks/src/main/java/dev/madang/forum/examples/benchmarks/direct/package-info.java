/** Reads and writes the same tables by hand: the limit of what is possible. */
@NullMarked
package dev.madang.forum.examples.benchmarks.direct;

import org.jspecify.annotations.NullMarked;
