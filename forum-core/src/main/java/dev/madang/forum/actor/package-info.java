/**
 * Who calls, and from where.
 *
 * <p>The host says who calls, on every call. A {@link dev.madang.forum.actor.ClientAddress} is never shown whole by accident:
 * what is stored and shown is its {@link dev.madang.forum.actor.MaskedAddress}.
 */
@NullMarked
package dev.madang.forum.actor;

import org.jspecify.annotations.NullMarked;
