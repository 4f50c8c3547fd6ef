package dev.madang.forum.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.NotFoundException;
import java.util.Map;

/** What a cell of an expected table says of a call. */
enum Outcome {
    /** Done, and something changed if it is the kind of call that changes things. */
    DONE('+'),
    /** Answered, and nothing changed: it was so already. */
    REPEATED('='),
    /** Refused openly. */
    DENIED('x'),
    /** Answered as if the thing had never been. */
    HIDDEN('o');

    private final char letter;

    Outcome(char letter) {
        this.letter = letter;
    }

    static Outcome of(char letter) {
        for (Outcome outcome : values()) {
            if (outcome.letter == letter) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome is written " + letter);
    }

    /** Makes {@code call}, and checks that this is what comes of it. */
    void of(ForumFixture forum, Call call) {
        String before = forum.everything();
        Throwable thrown = catchThrowable(call.call()::run);
        String after = forum.everything();
        switch (this) {
            case DONE -> {
                assertThat(thrown).isNull();
                if (call.changes()) {
                    assertThat(after).isNotEqualTo(before);
                } else {
                    assertThat(after).isEqualTo(before);
                }
            }
            case REPEATED -> {
                assertThat(thrown).isNull();
                assertThat(after).isEqualTo(before);
            }
            case DENIED -> {
                assertThat(thrown).isInstanceOfSatisfying(AccessDeniedException.class, denied -> {
                    assertThat(denied.code()).isEqualTo("access-denied");
                    assertThat(denied.params()).containsOnlyKeys("action");
                });
                assertThat(after).isEqualTo(before);
            }
            case HIDDEN -> {
                assertThat(thrown).isInstanceOfSatisfying(NotFoundException.class, absent -> {
                    assertThat(absent.code()).isEqualTo("not-found");
                    assertThat(absent.params()).isEqualTo(Map.of("what", call.what(), "id", call.id()));
                });
                assertThat(after).isEqualTo(before);
            }
        }
    }

    /**
     * A call of a service.
     *
     * @param what the kind of thing that it is about
     * @param id the id that it asks for
     * @param changes whether a call that is not refused changes what the forum holds
     * @param call the call
     */
    record Call(String what, String id, boolean changes, Runnable call) {

        static Call changing(String what, Object id, Runnable call) {
            return new Call(what, id.toString(), true, call);
        }

        static Call looking(String what, Object id, Runnable call) {
            return new Call(what, id.toString(), false, call);
        }
    }
}
