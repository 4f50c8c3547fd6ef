package dev.madang.forum.examples.boardweb;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells programs from people, by what they say of themselves. */
final class Crawlers {

    private static final Pattern PROGRAM = Pattern.compile(
            "(?<!cu)bot\\b|crawl|spider|slurp|preview|monitor|facebookexternalhit|headless|yeti|daum|^$"
                    + "|^(curl|wget|java|python|go-http|okhttp|apache-httpclient|node|ruby|php|libwww|lwp)\\b",
            Pattern.CASE_INSENSITIVE);

    private Crawlers() {}

    /** Whether whoever describes themselves like this is no person; one who says nothing is none. */
    static boolean isOne(Optional<String> userAgent) {
        return PROGRAM.matcher(userAgent.orElse("")).find();
    }
}
