package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.ForumException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.StorageException;
import dev.madang.forum.board.Board;
import dev.madang.forum.examples.boardweb.http.HttpProblem;
import dev.madang.forum.examples.boardweb.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what could not be done: the engine's exceptions, and the server's, as pages. What was typed stands in them. */
record ErrorPages(Host host) {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String SECONDS_UNTIL_THE_DATABASE = "5";
    private static final String SECONDS_UNTIL_OTHERS_ARE_DONE = "20";

    /** A status, the word by which pages say it, what is known of the reason, and where to go on. */
    private record Problem(int status, String code, Optional<String> reason, Optional<ProblemPage.Back> board) {

        Problem(int status, String code) {
            this(status, code, Optional.empty(), Optional.empty());
        }
    }

    Reply of(Visit visit, ForumException e) {
        if (e instanceof StorageException storage) {
            LOG.warn("{} {}: {}", visit.request().method(), visit.request().target(), storage.toString());
            return page(visit, new Problem(503, storage.code()), again(visit))
                    .with("Retry-After", SECONDS_UNTIL_THE_DATABASE);
        }
        if (e instanceof RateLimitedException limited) {
            String seconds = String.valueOf(limited.params().get("retryAfterSeconds"));
            return page(visit, new Problem(429, limited.code()), again(visit)).with("Retry-After", seconds);
        }
        boolean forbidden = e instanceof AccessDeniedException || e instanceof ConflictException;
        Optional<String> reason = forbidden ? new Closure(host, visit).reason() : Optional.empty();
        return page(visit, new Problem(status(e), code(visit, e), reason, board(visit)), typed(visit));
    }

    private Optional<ProblemPage.Back> board(Visit visit) {
        if (!visit.isAt("board")) {
            return Optional.empty();
        }
        try {
            Board board = host.forum().boards().get(visit.actor(), visit.board());
            return Optional.of(new ProblemPage.Back(board.name(), Paths.board(board.key())));
        } catch (ForumException e) {
            return Optional.empty();
        }
    }

    /** What is not there is named where there are words for it. */
    private static String code(Visit visit, ForumException e) {
        String named = e.code() + "-" + e.params().getOrDefault("what", "");
        return e instanceof NotFoundException && visit.words().has("error." + named) ? named : e.code();
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
        Reply reply = page(visit, new Problem(e.status(), e.code()), typed(visit));
        if (e.status() == 503) {
            return reply.with("Retry-After", SECONDS_UNTIL_OTHERS_ARE_DONE);
        }
        return e.allow().isEmpty() ? reply : reply.with("Allow", e.allow());
    }

    /** What nobody foresaw: the log says it, the page does not. */
    Reply of(Visit visit, RuntimeException e) {
        LOG.error("{} {}", visit.request().method(), visit.request().target(), e);
        return page(visit, new Problem(500, "http-500"), typed(visit));
    }

    /** The same form under the same idempotency key. */
    private static Optional<Form> again(Visit visit) {
        return visit.request()
                .readForm()
                .map(sent -> {
                    Map<String, String> fields = new LinkedHashMap<>(sent.values());
                    fields.remove("csrf");
                    return new Form(fields, List.of(), Optional.empty());
                })
                .filter(form -> !form.values().isEmpty());
    }

    /** The same where somebody wrote a text; a button can be found again. */
    private static Optional<Form> typed(Visit visit) {
        return again(visit).filter(form -> form.ticked("body"));
    }

    /**
     * What is refused as another site's is shown without a way to send it, or that site could have it sent by one press of a button. Nor does its
     * sender get a cookie, which would take the place of one that only this request lacks.
     */
    private Reply page(Visit visit, Problem problem, Optional<Form> sent) {
        String code = problem.code();
        boolean forged = code.equals("http-403");
        String heading = visit.say("error." + code);
        boolean login =
                problem.status() == 403 && !visit.isMember() && problem.reason().isEmpty();
        String message = visit.say("error." + code + (login && code.equals("access-denied") ? ".guest" : ".message"));
        ProblemPage page = new ProblemPage(
                sent.isPresent() && !forged ? visit.frameWithForm(heading) : visit.frame(heading),
                problem.status(),
                heading,
                problem.reason().orElse(message),
                login,
                problem.board(),
                sent.map(form -> new ProblemPage.Sent(form, !forged)));
        return host.templates().page(problem.status(), "problem", page);
    }
}
