/** How often, how much and what again somebody may write. */
@NullMarked
package dev.madang.forum.limit;

import org.jspecify.annotations.NullMarked;
