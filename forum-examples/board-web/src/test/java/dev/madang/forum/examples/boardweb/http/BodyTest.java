package dev.madang.forum.examples.boardweb.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private final Semaphore large = new Semaphore(1);

    private Body body(int length) {
        return new Body(new ByteArrayInputStream(bytes(length)), large);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Body.LARGE - 1, Body.LARGE, Body.LARGE + 1, Body.MAX})
    void isReadWhole(int length) {
        try (Body body = body(length)) {
            assertThat(body.bytes()).isEqualTo(bytes(length));
            assertThat(body.isUnread()).isFalse();
        }
        assertThat(large.availablePermits()).isEqualTo(1);
    }

    @Test
    void isNoLargerThanTheBound() {
        try (Body body = body(Body.MAX + 1)) {
            assertThat(status(body)).isEqualTo(413);
            assertThat(body.isUnread()).isTrue();
        }
        assertThat(large.availablePermits()).isEqualTo(1);
    }

    @Test
    void thatIsLargeIsRefusedWhileTooManyOthersAre() {
        try (Body first = body(Body.LARGE)) {
            first.bytes();
            try (Body second = body(Body.LARGE);
                    Body small = body(Body.LARGE - 1)) {
                assertThat(status(second)).isEqualTo(503);
                assertThat(small.bytes()).hasSize(Body.LARGE - 1);
            }
        }
        try (Body third = body(Body.LARGE)) {
            assertThat(third.bytes()).hasSize(Body.LARGE);
        }
    }

    @Test
    void thatBreaksOffIsTheClientsFault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection closed");
            }
        };
        try (Body body = new Body(broken, large)) {
            assertThat(status(body)).isEqualTo(400);
            assertThat(body.isUnread()).isTrue();
        }
    }

    private static int status(Body body) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, body::bytes);
        return problem.status();
    }
}
