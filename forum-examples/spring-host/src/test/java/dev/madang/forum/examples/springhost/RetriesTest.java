package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.examples.springhost.engine.Retries;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is run again, and what never is. */
class RetriesTest {

    private final Retries retries = new Retries();

    @Test
    void whatWasRolledBackForAnothersSakeIsRunAgain() {
        assertThat(answerAfter(new StorageException(Outcome.NOT_DONE, "conflict", null)))
                .isEqualTo("done");
        assertThat(answerAfter(new StorageException(Outcome.NOT_DONE, "lock-timeout", null)))
                .isEqualTo("done");
    }

    @Test
    void whatMayHaveBeenStoredIsNot() {
        StorageException unknown = new StorageException(Outcome.UNKNOWN, "commit", null);

        assertThatThrownBy(() -> answerAfter(unknown)).isSameAs(unknown);
    }

    @Test
    void whatNeverPassesIsThrownAsItIs() {
        StorageException conflict = new StorageException(Outcome.NOT_DONE, "conflict", null);

        assertThatThrownBy(() -> retries.of(() -> {
                    throw conflict;
                }))
                .isSameAs(conflict);
    }

    private String answerAfter(RuntimeException failure) {
        Deque<RuntimeException> failures = new ArrayDeque<>(List.of(failure));
        return retries.of(() -> {
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            return "done";
        });
    }
}
