/** The web as far as this host needs it: requests read within bounds, replies, routes, who is behind a proxy. Knows no forum but its addresses. */
@NullMarked
package dev.madang.forum.examples.boardweb.http;

import org.jspecify.annotations.NullMarked;
