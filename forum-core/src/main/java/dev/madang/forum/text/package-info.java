/**
 * Text as people write it: one canonical form, the rules of a field, and ways to show it.
 *
 * <p>{@link dev.madang.forum.text.TextRule} makes text canonical once, before anything is stored, so that every storage keeps the
 * same bytes and gives the same verdict. Nothing is ever cleaned on input: text is kept as written and escaped when it is
 * shown, by {@link dev.madang.forum.text.PlainText}.
 */
@NullMarked
package dev.madang.forum.text;

import org.jspecify.annotations.NullMarked;
