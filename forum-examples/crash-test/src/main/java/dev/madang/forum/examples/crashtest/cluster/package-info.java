/** The processes: database server and hosts, as the harness starts and kills them. */
@NullMarked
package dev.madang.forum.examples.crashtest.cluster;

import org.jspecify.annotations.NullMarked;
