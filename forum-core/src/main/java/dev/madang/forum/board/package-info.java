/** Boards: their keys, settings and counts. */
@NullMarked
package dev.madang.forum.board;

import org.jspecify.annotations.NullMarked;
