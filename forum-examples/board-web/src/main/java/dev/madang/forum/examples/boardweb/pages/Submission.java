package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.ConflictException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.examples.boardweb.http.Reply;
import java.util.Map;
import java.util.function.Supplier;

/** Does what a form asks for; where it is refused in a way that its sender can mend, shows the form again with what was typed. */
record Submission(Visit visit) {

    /** Shows a form again. */
    interface Again {

        /** The page with the form, answered with {@code status}. */
        Reply show(int status, Form form);
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
