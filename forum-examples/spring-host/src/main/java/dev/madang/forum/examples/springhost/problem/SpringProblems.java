package dev.madang.forum.examples.springhost.problem;

import dev.madang.forum.examples.springhost.problem.Problems.Problem;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers what Spring itself refuses, such as a body that is no JSON or a path that is none, and what nobody foresaw, in the form of the other
 * problems. Comes last: it takes everything that no other handler did.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class SpringProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SpringProblems.class);

    private final Problems problems;

    SpringProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = request.getLocale();
        ProblemDetail detail = problems.detail(problem(status), locale);
        if (body instanceof ProblemDetail said) {
            detail.setDetail(said.getDetail());
        }
        return new ResponseEntity<>(detail, Problems.headers(headers, locale), status);
    }

    /** The log says what it was, the answer does not. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unforeseen(Exception failure, Locale locale) {
        LOG.error("unforeseen", failure);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return Problems.answer(problems.detail(problem(status), locale), locale, new HttpHeaders());
    }

    /** By the status's own name: {@code method-not-allowed}. */
    private static Problem problem(HttpStatusCode code) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return new Problem(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), Map.of());
    }
}
