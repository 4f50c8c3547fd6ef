package dev.madang.forum.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.Refusal;

/** What tests expect of an {@link Answer}. */
final class Answers {

    private Answers() {}

    static <T> T done(Answer<T> answer) {
        if (answer instanceof Answer.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("Expected Done, but the answer was " + answer);
    }

    static <T> T repeated(Answer<T> answer) {
        if (answer instanceof Answer.Repeated<T> repeated) {
            return repeated.value();
        }
        throw new AssertionError("Expected Repeated, but the answer was " + answer);
    }

    static void assertRefused(Answer<?> answer, Refusal refusal) {
        assertThat(answer).isEqualTo(Answer.refused(refusal));
    }

    /** Refused by a guard on a version, which names the version that the thing has. */
    static void assertStale(Answer<?> answer, Refusal refusal, long actual) {
        assertThat(answer).isEqualTo(Answer.stale(refusal, actual));
    }
}
