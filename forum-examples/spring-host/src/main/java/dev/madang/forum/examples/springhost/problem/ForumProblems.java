package dev.madang.forum.examples.springhost.problem;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.ForumException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.StorageException;
import dev.madang.forum.examples.springhost.problem.Problems.Problem;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the engine's errors, and those of the host's own database in the same words. */
@RestControllerAdvice
@Order(0)
class ForumProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ForumProblems.class);
    private static final String SOON = "5";

    private final Problems problems;

    ForumProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ForumException refusal, @Nullable Principal reader, Locale locale) {
        HttpStatus status = status(refusal, reader == null);
        ProblemDetail detail = problems.detail(new Problem(status, refusal.code(), refusal.params()), locale);
        if (refusal instanceof InvalidInputException invalid) {
            detail.setProperty("violations", problems.fields(invalid.violations(), locale));
        }
        if (status.is5xxServerError()) {
            LOG.warn("{}", refusal.getMessage(), refusal.getCause());
        }
        return Problems.answer(detail, locale, headers(refusal, status));
    }

    /** The host's own database is the forum's: when it is away, Spring may notice first. Nothing was stored. */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> away(Exception failure, Locale locale) {
        return refused(new StorageException(StorageException.Outcome.NOT_DONE, "connection", failure), null, locale);
    }

    /** The answer to COMMIT was lost: all was stored, or nothing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(TransactionSystemException failure, Locale locale) {
        return refused(new StorageException(StorageException.Outcome.UNKNOWN, "commit", failure), null, locale);
    }

    private static HttpStatus status(ForumException refusal, boolean guest) {
        if (refusal instanceof InvalidInputException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (refusal instanceof AccessDeniedException) {
            // Somebody with a name may be let in.
            return guest ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
        }
        if (refusal instanceof NotFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof ConflictException) {
            return HttpStatus.CONFLICT;
        }
        return refusal instanceof RateLimitedException ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static HttpHeaders headers(ForumException refusal, HttpStatus status) {
        HttpHeaders headers = new HttpHeaders();
        if (refusal instanceof RateLimitedException limited) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(limited.params().get("retryAfterSeconds")));
        }
        if (refusal instanceof StorageException storage && storage.outcome() == StorageException.Outcome.NOT_DONE) {
            headers.set(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, SecurityProblems.CHALLENGE);
        }
        return headers;
    }
}
