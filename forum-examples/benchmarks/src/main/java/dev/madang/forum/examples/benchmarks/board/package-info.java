/** The board that is measured: made anew from a seed, the same on every database. */
@NullMarked
package dev.madang.forum.examples.benchmarks.board;

import org.jspecify.annotations.NullMarked;
