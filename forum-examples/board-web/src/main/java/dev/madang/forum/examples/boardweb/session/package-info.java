/** Who visits: a name in a signed cookie, what the host says that the name may do, and tokens that tie forms to visitors. */
@NullMarked
package dev.madang.forum.examples.boardweb.session;

import org.jspecify.annotations.NullMarked;
