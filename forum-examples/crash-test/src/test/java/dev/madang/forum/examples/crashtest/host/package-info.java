@NullMarked
package dev.madang.forum.examples.crashtest.host;

import org.jspecify.annotations.NullMarked;
