/** The databases that the benchmark runs on. */
@NullMarked
package dev.madang.forum.examples.benchmarks.database;

import org.jspecify.annotations.NullMarked;
