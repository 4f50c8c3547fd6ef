package dev.madang.forum.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.Refusal;
import java.util.List;

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

    /** Of many calls one was done, and all others answer what it made. */
    static <T> void assertPutIfAbsent(List<Answer<T>> answers) {
        List<T> made = answers.stream()
                .filter(Answer.Done.class::isInstance)
                .map(Answers::done)
                .toList();
        assertThat(made).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> !(answer instanceof Answer.Done))
                        .map(Answers::repeated))
                .containsOnly(made.get(0))
                .hasSize(answers.size() - 1);
    }

    static void assertRefused(Answer<?> answer, Refusal refusal) {
        assertThat(answer).isEqualTo(Answer.refused(refusal));
    }

    /** Refused by a guard on a version, which names the version that the thing has. */
    static void assertStale(Answer<?> answer, Refusal refusal, long actual) {
        assertThat(answer).isEqualTo(Answer.stale(refusal, actual));
    }
}
