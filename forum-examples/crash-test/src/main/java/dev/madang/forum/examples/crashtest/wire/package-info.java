/** What the harness and its hosts say to each other over pipes. */
@NullMarked
package dev.madang.forum.examples.crashtest.wire;

import org.jspecify.annotations.NullMarked;
