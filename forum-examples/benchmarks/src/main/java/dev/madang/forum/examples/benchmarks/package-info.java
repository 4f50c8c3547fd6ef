/** The forum's speed beside that of others, measured in one run. */
@NullMarked
package dev.madang.forum.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
