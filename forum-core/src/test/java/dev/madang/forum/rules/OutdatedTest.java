package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.ForwardingStorage;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.limit.Excess;
import dev.madang.forum.limit.WritingAttempt;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.RecentWrite;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing over a storage that never forgets what it was first asked about: nobody is let in or kept out by what stood once. */
class OutdatedTest {

    private final Map<BoardKey, Optional<Board>> boards = new HashMap<>();
    private final Map<PostId, Optional<PostHead>> posts = new HashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger checks = new AtomicInteger();
    private final ForumFixture yard = ForumFixture.over(
            remembering(new InMemoryForumStorage()), settings -> settings.writingLimits(new Strict()));
    private Board board;
    private Post post;

    @BeforeEach
    void aPostThatIsKnown() {
        board = yard.board();
        post = yard.post(yard.moderator());
        yard.comment(yard.moderator(), post.id());
        reads.set(0);
    }

    @AfterEach
    void close() {
        yard.close();
    }

    /** Refuses members who write as soon as it is told to. */
    private final class Strict implements WritingLimits {

        @Override
        public Duration horizon() {
            return Duration.ofDays(1);
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public Optional<Excess> check(WritingAttempt attempt, List<RecentWrite> recent) {
            checks.incrementAndGet();
            return Optional.empty();
        }
    }

    private ForumStorage remembering(ForumStorage sound) {
        return new ForwardingStorage(sound) {
            @Override
            public BoardStorage boards() {
                return remembering(
                        BoardStorage.class,
                        sound.boards(),
                        boards,
                        key -> sound.boards().find((BoardKey) key));
            }

            @Override
            public PostStorage posts() {
                return remembering(
                        PostStorage.class,
                        sound.posts(),
                        posts,
                        id -> sound.posts().known((PostId) id));
            }
        };
    }

    private <R, K, V> R remembering(Class<R> role, R sound, Map<K, V> memory, Function<Object, V> first) {
        return role.cast(Proxy.newProxyInstance(
                OutdatedTest.class.getClassLoader(), new Class<?>[] {role}, (self, method, arguments) -> {
                    if (method.getName().equals("known")) {
                        @SuppressWarnings("unchecked")
                        K key = (K) arguments[0];
                        return memory.computeIfAbsent(key, first::apply);
                    }
                    if (method.getName().equals("find") || method.getName().equals("head")) {
                        reads.incrementAndGet();
                    }
                    try {
                        return method.invoke(sound, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void nothingIsReadWhereNothingChanged() {
        yard.post();
        yard.comment(post.id());

        assertThat(reads).hasValue(0);
        assertThat(checks).hasValue(2);
    }

    @Test
    void aBoardThatWasArchivedTakesNothing() {
        yard.change(board, edit -> edit.with(BoardFeature.ARCHIVED));
        String before = yard.everything();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(yard::post);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> yard.comment(post.id()));

        assertThat(yard.everything()).isEqualTo(before);
    }

    @Test
    void aBoardThatWasOpenedAgainTakesAll() {
        yard.change(board, edit -> edit.with(BoardFeature.ARCHIVED));
        boards.clear();
        posts.clear();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(yard::post);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> yard.comment(post.id()));
        yard.change(board, edit -> edit.without(BoardFeature.ARCHIVED));

        assertThat(yard.post().number().value()).isEqualTo(2);
        assertThat(yard.comment(post.id()).number()).isEqualTo(2);
    }

    @Test
    void aPostThatWasLockedTakesNoComment() {
        yard.forum().posts().lock(yard.moderator(), post.id());

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> yard.comment(post.id()));
    }

    @Test
    void aPostThatWasDeletedIsNotThere() {
        yard.forum().posts().remove(yard.moderator(), post.id());

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> yard.comment(post.id()));
    }

    /** An erasure leaves the version of the post. */
    @Test
    void whoWasErasedWroteNothing() {
        Board secretive = yard.board("secretive", draft -> draft.with(BoardFeature.SECRETS));
        Post secret = yard.post(yard.member(), secretive.key(), draft -> draft.secret());
        yard.comment(yard.admin(), secret.id());
        yard.comment(yard.member(), secret.id());

        yard.forum().members().erase(yard.admin(), yard.member().member().orElseThrow());

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> yard.comment(yard.member(), secret.id()));
    }

    @Test
    void aRefusalThatStillStandsIsLookedAtOnceMoreOnly() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> yard.post(yard.member(), board.key(), draft -> draft.secret()));

        assertThat(reads).hasValue(1);
    }
}
