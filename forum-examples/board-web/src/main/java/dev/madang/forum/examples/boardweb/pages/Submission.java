package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.ConflictException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.examples.boardweb.http.Reply;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Does what a form asks for; where it is refused in a way that its sender can mend, shows the form again with what was typed. */
record Submission(Visit visit) {

    /** Shows a form again. */
    interface Again {

        /** The page with the form, answered with {@code status}. */
        Reply show(int status, Form form);
    }

    /**
     * What an edit needs.
     *
     * @param make makes it of a version, and answers where to go
     * @param present what there is by now
     * @param conflict shows what there is beside what was typed
     */
    record Edit(LongFunction<String> make, Supplier<Seen> present, Supplier<Reply> conflict) {}

    /** Makes an edit; where another came before it, shows both. */
    Reply of(Edit edit, Again again) {
        try {
            return of(() -> make(edit, Seen.of(visit.form())), again);
        } catch (ConflictException e) {
            if (e.kind() != ConflictException.Kind.VERSION) {
                throw e;
            }
            return edit.conflict().get();
        }
    }

    private static String make(Edit edit, Seen seen) {
        try {
            return edit.make().apply(seen.version());
        } catch (ConflictException e) {
            if (e.kind() != ConflictException.Kind.VERSION) {
                throw e;
            }
            Seen present = edit.present().get();
            if (!seen.isOutdatedByStateOnly(present)) {
                throw e;
            }
            return make(edit, present);
        }
    }

    /** Does {@code write}, which answers where to go. */
    Reply of(Supplier<String> write, Again again) {
        Form typed = Form.of(visit.form());
        try {
            return Reply.seeOther(write.get());
        } catch (InvalidInputException e) {
            return again.show(400, typed.with(e.violations(), visit.words()));
        } catch (RateLimitedException e) {
            String wait = Long.toString(
                    Math.max(1, e.retryAfter().plusNanos(999_999_999).toSeconds()));
            String message = visit.words().say("limit." + e.params().get("rule"), Map.of("seconds", wait));
            return again.show(429, typed.with(message)).with("Retry-After", wait);
        } catch (ConflictException e) {
            if (e.kind() != ConflictException.Kind.IDEMPOTENCY_KEY) {
                throw e;
            }
            return again.show(409, typed.withNewKey().with(visit.say("conflict.sent")));
        }
    }
}
