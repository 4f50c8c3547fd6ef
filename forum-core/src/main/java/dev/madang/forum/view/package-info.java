/** What counts as a view, how views are counted, and what was read most. */
@NullMarked
package dev.madang.forum.view;

import org.jspecify.annotations.NullMarked;
