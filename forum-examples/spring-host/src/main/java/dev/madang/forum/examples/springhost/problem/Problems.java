package dev.madang.forum.examples.springhost.problem;

import dev.madang.forum.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes problem details (RFC 9457), with titles in the reader's language. */
@Component
class Problems {

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    /**
     * What went wrong, before it is put in words.
     *
     * @param status the HTTP status
     * @param code the stable word for it
     * @param params the values that belong to the code
     */
    record Problem(HttpStatus status, String code, Map<String, Object> params) {}

    /**
     * One field as a client shows it.
     *
     * @param field its name
     * @param code the rule that it breaks
     * @param params the limits of the rule
     * @param message the same in the reader's language
     */
    record FieldProblem(String field, String code, Map<String, Object> params, String message) {}

    ProblemDetail detail(Problem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:madang:problem:" + problem.code()));
        detail.setTitle(words.getMessage("problem." + problem.code(), new Object[0], problem.code(), locale));
        detail.setProperty("code", problem.code());
        detail.setProperty("params", problem.params());
        return detail;
    }

    List<FieldProblem> fields(List<Violation> violations, Locale locale) {
        List<FieldProblem> fields = new ArrayList<>();
        for (Violation violation : violations) {
            String code = violation.code().code();
            Object[] limits = {violation.params().get("min"), violation.params().get("max")};
            String message = words.getMessage("violation." + code, limits, code, locale);
            fields.add(new FieldProblem(violation.field(), code, violation.params(), message == null ? code : message));
        }
        return fields;
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail detail, Locale locale, HttpHeaders headers) {
        return ResponseEntity.status(detail.getStatus())
                .headers(headers(headers, locale))
                .body(detail);
    }

    /** The same with what says that the answer is in the reader's language. */
    static HttpHeaders headers(HttpHeaders headers, Locale locale) {
        HttpHeaders said = new HttpHeaders();
        said.putAll(headers);
        said.setContentLanguage(locale);
        said.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return said;
    }
}
