/** A host as a child process: the real engine over a real database. */
@NullMarked
package dev.madang.forum.examples.crashtest.host;

import org.jspecify.annotations.NullMarked;
