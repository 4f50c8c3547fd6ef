/** Health, and what is measured. */
@NullMarked
package dev.madang.forum.examples.springhost.watch;

import org.jspecify.annotations.NullMarked;
