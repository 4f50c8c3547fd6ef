package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.Forum;

/**
 * What all pages work with.
 *
 * @param forum the engine
 * @param may what its policy says
 * @param templates how pages look
 */
record Host(Forum forum, May may, Templates templates) {}
