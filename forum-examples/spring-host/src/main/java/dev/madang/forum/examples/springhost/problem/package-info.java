/** What went wrong, as problem details (RFC 9457) in the reader's language. */
@NullMarked
package dev.madang.forum.examples.springhost.problem;

import org.jspecify.annotations.NullMarked;
