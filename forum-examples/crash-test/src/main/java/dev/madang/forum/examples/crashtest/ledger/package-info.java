/** What was acknowledged, and what has to be found therefore. */
@NullMarked
package dev.madang.forum.examples.crashtest.ledger;

import org.jspecify.annotations.NullMarked;
