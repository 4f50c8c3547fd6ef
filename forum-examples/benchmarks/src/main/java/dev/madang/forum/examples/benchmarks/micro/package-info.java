/** What needs no database, measured with JMH. */
@NullMarked
package dev.madang.forum.examples.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
