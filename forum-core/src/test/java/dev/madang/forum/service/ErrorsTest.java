package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.ForumException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.StorageException;
import dev.madang.forum.Violation;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {

    private static final String WORDS = "what somebody wrote";

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(new NotFoundException("post", "7"), "not-found", Map.of("what", "post", "id", "7")),
                Arguments.of(new AccessDeniedException("write"), "access-denied", Map.of("action", "write")),
                Arguments.of(
                        new InvalidInputException(Violation.of("title", Violation.Code.BLANK)),
                        "invalid-input",
                        Map.of("violations", List.of("title: blank"))),
                Arguments.of(
                        ConflictException.version("post", 1, 2),
                        "conflict-version",
                        Map.of("what", "post", "expected", 1L, "actual", 2L)),
                Arguments.of(
                        ConflictException.exists("board", "free"),
                        "conflict-exists",
                        Map.of("what", "board", "id", "free")),
                Arguments.of(ConflictException.idempotencyKey(), "conflict-idempotency-key", Map.of()),
                Arguments.of(
                        ConflictException.state("post", "locked"),
                        "conflict-state",
                        Map.of("what", "post", "reason", "locked")),
                Arguments.of(
                        new RateLimitedException("interval", Duration.ofMillis(1_001)),
                        "rate-limited",
                        Map.of("rule", "interval", "retryAfterSeconds", 2L)),
                Arguments.of(
                        new StorageException(StorageException.Outcome.NOT_DONE, "timeout", null),
                        "storage-not-done",
                        Map.of("reason", "timeout")),
                Arguments.of(
                        new StorageException(StorageException.Outcome.UNKNOWN, "commit", new IOException("x")),
                        "storage-unknown",
                        Map.of("reason", "commit")));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void carryAStableCodeAndItsParameters(ForumException error, String code, Map<String, Object> params) {
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.params()).isEqualTo(params);
        assertThat(error.getMessage()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void outlastSerialization(ForumException error, String code, Map<String, Object> params)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ForumException again = (ForumException) in.readObject();
            assertThat(again).isExactlyInstanceOf(error.getClass()).hasMessage(error.getMessage());
            assertThat(again.code()).isEqualTo(code);
            assertThat(again.params()).isNotNull();
            if (again instanceof InvalidInputException invalid) {
                assertThat(invalid.violations()).isNotNull();
            }
            if (again instanceof RateLimitedException limited) {
                assertThat(limited.retryAfter()).isPositive();
            }
            if (again instanceof ConflictException conflict) {
                assertThat(conflict.kind()).isNotNull();
            }
            if (again instanceof StorageException storage) {
                assertThat(storage.outcome()).isNotNull();
            }
        }
    }

    @Test
    void holdNobodysTextAndNoFullAddress() {
        try (ForumFixture fixture = ForumFixture.create()) {
            fixture.board("free", b -> b.categories("a"));
            Post post = fixture.post(
                    fixture.member(), FREE, p -> p.title(WORDS).body(WORDS).nickname(WORDS));
            fixture.forum().posts().edit(fixture.member(), PostEdit.of(post).body(WORDS + " again"));
            PostDraft bad = PostDraft.on(FREE)
                    .title(WORDS + "\u0000")
                    .body(WORDS + "\uD800")
                    .nickname(WORDS + "\u202E")
                    .category(WORDS + "\n")
                    .idempotencyKey(WORDS.repeat(10));
            List.<ThrowingCallable>of(
                            () -> fixture.forum().posts().write(fixture.member(), bad),
                            () -> fixture.post(fixture.member(), FREE, p -> p.title(WORDS.repeat(20))),
                            () -> fixture.post(fixture.member(), FREE, p -> p.category(WORDS)),
                            () -> fixture.forum()
                                    .posts()
                                    .edit(fixture.member(), PostEdit.of(post).body(WORDS)),
                            () -> fixture.forum().posts().edit(fixture.other(), PostEdit.of(post)),
                            () -> fixture.forum().posts().move(fixture.member(), post.id(), FREE),
                            () -> Category.of(WORDS.repeat(20)))
                    .forEach(call -> {
                        ForumException error = catchThrowableOfType(ForumException.class, call);
                        assertThat(error).isNotNull();
                        assertThat(error.getMessage() + error.params()).doesNotContain(WORDS, "112.171.9.7");
                    });
        }
    }
}
