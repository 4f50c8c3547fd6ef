/** Who may do what: the policy that every service asks before anything happens. */
@NullMarked
package dev.madang.forum.access;

import org.jspecify.annotations.NullMarked;
