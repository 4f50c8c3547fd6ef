@NullMarked
package dev.madang.forum.examples.crashtest.faults;

import org.jspecify.annotations.NullMarked;
