/**
 * Whole forums as lines of text: taking in and giving out.
 *
 * <p>One JSON object a line, in UTF-8: a board, a post or a comment. {@code docs/transfer-format.md} of this module
 * lists the fields. {@link dev.madang.forum.transfer.Importer} and {@link dev.madang.forum.transfer.Exporter} stream,
 * so that a forum of any size passes through a bounded memory.
 */
@NullMarked
package dev.madang.forum.transfer;

import org.jspecify.annotations.NullMarked;
