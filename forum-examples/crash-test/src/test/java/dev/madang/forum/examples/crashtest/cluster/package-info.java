@NullMarked
package dev.madang.forum.examples.crashtest.cluster;

import org.jspecify.annotations.NullMarked;
