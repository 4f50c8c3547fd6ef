@NullMarked
package dev.madang.forum.examples.crashtest.ledger;

import org.jspecify.annotations.NullMarked;
