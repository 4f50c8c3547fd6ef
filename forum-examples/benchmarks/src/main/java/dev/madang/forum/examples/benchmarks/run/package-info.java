/** Runs what is compared in turn, and reports medians and ratios. */
@NullMarked
package dev.madang.forum.examples.benchmarks.run;

import org.jspecify.annotations.NullMarked;
