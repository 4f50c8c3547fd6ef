package dev.madang.forum.examples.crashtest.ledger;

import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Request;
import java.util.function.Function;

/**
 * A write, and what is to be expected once it is acknowledged.
 *
 * @param entry what it writes
 * @param request how a host is asked; a repetition asks the same
 * @param effect what its entry is then, given the answer
 */
record Operation(Entry entry, Request request, Function<Answer.Thing, Expected> effect) {

    /** Moves the ledger to what was acknowledged. */
    void acknowledged(Answer.Thing answer) {
        entry.expect(effect.apply(answer));
    }

    /** Its idempotency key; empty when it has none. */
    String key() {
        if (request instanceof Request.WritePost post) {
            return post.key();
        }
        return request instanceof Request.WriteComment comment ? comment.key() : "";
    }

    /** Whether it makes its entry. */
    boolean creates() {
        return entry.expected().isEmpty();
    }
}
