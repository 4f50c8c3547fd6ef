/** Kills hosts and database servers under load, and counts what was lost or doubled. */
@NullMarked
package dev.madang.forum.examples.crashtest;

import org.jspecify.annotations.NullMarked;
