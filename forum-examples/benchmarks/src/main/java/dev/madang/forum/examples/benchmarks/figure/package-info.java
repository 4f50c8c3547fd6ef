/** What is compared with what, and which ratio that makes. */
@NullMarked
package dev.madang.forum.examples.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
