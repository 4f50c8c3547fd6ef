@NullMarked
package dev.madang.forum.examples.crashtest;

import org.jspecify.annotations.NullMarked;
