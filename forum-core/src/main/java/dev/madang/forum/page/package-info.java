/** Asking for a part of a list: by page number, or from a cursor. */
@NullMarked
package dev.madang.forum.page;

import org.jspecify.annotations.NullMarked;
