/** What verifying and repairing report. */
@NullMarked
package dev.madang.forum.maintenance;

import org.jspecify.annotations.NullMarked;
