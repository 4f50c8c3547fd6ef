/** A shop on Spring Boot that embeds the forum. */
@NullMarked
package dev.madang.forum.examples.springhost;

import org.jspecify.annotations.NullMarked;
