/** The host's users, and the actors that they are to the forum. */
@NullMarked
package dev.madang.forum.examples.springhost.user;

import org.jspecify.annotations.NullMarked;
