/** The statements that Gnuboard 5 sends, on tables shaped like its own. */
@NullMarked
package dev.madang.forum.examples.benchmarks.gnuboard;

import org.jspecify.annotations.NullMarked;
