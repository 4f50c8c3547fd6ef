/** A storage in memory: for tests, examples, and as the plainest reading of the storage port. */
@NullMarked
package dev.madang.forum.memory;

import org.jspecify.annotations.NullMarked;
