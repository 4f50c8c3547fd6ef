package dev.madang.forum.examples.springhost.problem;

import dev.madang.forum.examples.springhost.order.OutOfStockException;
import dev.madang.forum.examples.springhost.problem.Problems.Problem;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the host's own refusals in the form of the engine's. */
@RestControllerAdvice
@Order(0)
class HostProblems {

    private final Problems problems;

    HostProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfStock(OutOfStockException refusal, Locale locale) {
        return answer(new Problem(HttpStatus.CONFLICT, "out-of-stock", Map.of("item", refusal.item())), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException refusal, Locale locale) {
        return answer(new Problem(HttpStatus.FORBIDDEN, "forbidden", Map.of()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException refusal, Locale locale) {
        return answer(new Problem(HttpStatus.UNAUTHORIZED, "login-required", Map.of()), locale);
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, SecurityProblems.CHALLENGE);
        }
        return Problems.answer(problems.detail(problem, locale), locale, headers);
    }
}
