package dev.madang.forum.examples.boardweb.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts sessions into cookies and takes them out again. The cookie holds all of it, signed, so that nothing is kept of visitors. Thread-safe.
 */
public final class Sessions {

    /** The cookie's name. */
    public static final String COOKIE = "madang";

    private static final Duration LIFE = Duration.ofDays(30);
    private static final String PURPOSE = "session";
    private static final Pattern FORM =
            Pattern.compile("(([A-Za-z0-9_-]{24})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]*))\\.([A-Za-z0-9_-]{43})");

    private final Secret secret;
    private final Clock clock;

    /** Sessions that {@code secret} signs. */
    public Sessions(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** The session in a cookie, if it is ours and not too old. */
    public Optional<Session> read(String cookie) {
        Matcher matcher = FORM.matcher(cookie);
        if (!matcher.matches() || !secret.signed(PURPOSE, matcher.group(1), matcher.group(5))) {
            return Optional.empty();
        }
        Instant end = Instant.ofEpochSecond(Long.parseLong(matcher.group(3)));
        String member = new String(Base64.getUrlDecoder().decode(matcher.group(4)), StandardCharsets.UTF_8);
        return Optional.of(new Session(matcher.group(2), Optional.of(member).filter(name -> !name.isEmpty())))
                .filter(session -> end.isAfter(clock.instant()));
    }

    /** The header that gives a visitor this session. */
    public String write(Session session, boolean secure) {
        String member = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(session.member().orElse("").getBytes(StandardCharsets.UTF_8));
        String text = session.nonce() + "." + clock.instant().plus(LIFE).getEpochSecond() + "." + member;
        return header(text + "." + secret.sign(PURPOSE, text), LIFE, secure);
    }

    /** The header that ends a session. */
    public String end(boolean secure) {
        return header("", Duration.ZERO, secure);
    }

    private static String header(String value, Duration life, boolean secure) {
        return COOKIE + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    /** What a form of this visitor's carries, and no other site knows. */
    public String token(Session session) {
        return secret.sign("csrf", session.nonce());
    }

    /** Whether a form was made for this visitor. */
    public boolean isToken(Session session, String token) {
        return secret.signed("csrf", session.nonce(), token);
    }
}
