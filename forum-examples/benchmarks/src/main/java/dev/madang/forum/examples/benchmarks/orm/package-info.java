/** What an application on entities does out of habit. */
@NullMarked
package dev.madang.forum.examples.benchmarks.orm;

import org.jspecify.annotations.NullMarked;
