package dev.madang.forum.examples.boardweb.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final Secret secret = Secret.fresh();
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final Sessions sessions = new Sessions(secret, clock);

    private String cookie(Session session) {
        String header = sessions.write(session, false);
        return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
    }

    @Test
    void comeBackAsTheyWere() {
        Session session = Session.of("이름.;=\"");
        assertThat(sessions.read(cookie(session))).contains(session);
        Session guest = Session.guest();
        assertThat(sessions.read(cookie(guest))).contains(guest);
    }

    @Test
    void areRefusedWhenOneCharacterIsAnother() {
        String cookie = cookie(Session.of("root"));
        for (int i = 0; i < cookie.length(); i++) {
            char other = cookie.charAt(i) == 'A' ? 'B' : 'A';
            String forged = cookie.substring(0, i) + other + cookie.substring(i + 1);
            assertThat(sessions.read(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void areRefusedUnderAnotherSecretAndWhenTheyAreOld() {
        String cookie = cookie(Session.of("root"));
        assertThat(new Sessions(Secret.fresh(), clock).read(cookie)).isEmpty();
        assertThat(new Sessions(secret, Clock.offset(clock, Duration.ofDays(29))).read(cookie))
                .isPresent();
        assertThat(new Sessions(secret, Clock.offset(clock, Duration.ofDays(30))).read(cookie))
                .isEmpty();
    }

    @Test
    void haveATokenEach() {
        Session one = Session.of("a");
        Session two = Session.of("a");
        assertThat(sessions.isToken(one, sessions.token(one))).isTrue();
        assertThat(sessions.isToken(two, sessions.token(one))).isFalse();
        assertThat(sessions.isToken(one, "")).isFalse();
    }
}
