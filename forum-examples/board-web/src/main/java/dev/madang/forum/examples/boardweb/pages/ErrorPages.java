package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.ForumException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.StorageException;
import dev.madang.forum.examples.boardweb.http.HttpProblem;
import dev.madang.forum.examples.boardweb.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what could not be done: the engine's exceptions, and the server's, as pages. */
record ErrorPages(Host host) {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String SECONDS_UNTIL_THE_DATABASE = "5";
    private static final String SECONDS_UNTIL_OTHERS_ARE_DONE = "20";

    Reply of(Visit visit, ForumException e) {
        if (e instanceof StorageException storage) {
            LOG.warn("{} {}: {}", visit.request().method(), visit.request().target(), storage.toString());
            return page(visit, 503, storage.code(), again(visit)).with("Retry-After", SECONDS_UNTIL_THE_DATABASE);
        }
        if (e instanceof RateLimitedException limited) {
            String seconds = String.valueOf(limited.params().get("retryAfterSeconds"));
            return page(visit, 429, limited.code(), again(visit)).with("Retry-After", seconds);
        }
        return page(visit, status(e), e.code(), Map.of());
    }

    private static int status(ForumException e) {
        if (e instanceof AccessDeniedException) {
            return 403;
        }
        if (e instanceof NotFoundException) {
            return 404;
        }
        if (e instanceof ConflictException) {
            return 409;
        }
        return e instanceof InvalidInputException ? 400 : 500;
    }

    Reply of(Visit visit, HttpProblem e) {
        Reply reply = page(visit, e.status(), "http-" + e.status(), Map.of());
        if (e.status() == 503) {
            return reply.with("Retry-After", SECONDS_UNTIL_OTHERS_ARE_DONE);
        }
        return e.allow().isEmpty() ? reply : reply.with("Allow", e.allow());
    }

    /** What nobody foresaw: the log says it, the page does not. */
    Reply of(Visit visit, RuntimeException e) {
        LOG.error("{} {}", visit.request().method(), visit.request().target(), e);
        return page(visit, 500, "http-500", Map.of());
    }

    /** What was typed is not lost: the same form under the same idempotency key, to be sent once more. */
    private static Map<String, String> again(Visit visit) {
        if (!visit.request().method().equals("POST")) {
            return Map.of();
        }
        Map<String, String> fields = new LinkedHashMap<>(visit.form().values());
        fields.remove("csrf");
        return fields;
    }

    private Reply page(Visit visit, int status, String code, Map<String, String> again) {
        String heading = visit.say("error." + code);
        Frame frame = again.isEmpty() ? visit.frame(heading) : visit.frameWithForm(heading);
        boolean login = status == 403 && !visit.isMember();
        String message = visit.say("error." + code + (login && code.equals("access-denied") ? ".guest" : ".message"));
        return host.templates().page(status, "problem", new ProblemPage(frame, status, heading, message, login, again));
    }
}
