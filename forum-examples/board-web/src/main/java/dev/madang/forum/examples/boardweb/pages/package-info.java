/** The pages: what each path answers, from the engine's public services, by templates that escape. */
@NullMarked
package dev.madang.forum.examples.boardweb.pages;

import org.jspecify.annotations.NullMarked;
