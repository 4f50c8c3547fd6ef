/** Fuzz tests of all that takes text from outside; run by the profile {@code fuzz}. */
@NullMarked
package dev.madang.forum.fuzz;

import org.jspecify.annotations.NullMarked;
