/** Real faults under a running board-web: what becomes of the host while its database is slow, full, silent or gone, and afterwards. */
@NullMarked
package dev.madang.forum.examples.crashtest.faults;

import org.jspecify.annotations.NullMarked;
