package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.storage.ForumStorage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fails each call of the storage that a write makes, one after the other: {@code NOT_DONE} may only be said when nothing was done. */
class FailingCallTest {

    private static final BoardKey OTHER = BoardKey.of("other");

    /** Where a write is tried. */
    private record Scene(Forum forum, Actor admin, Actor member, Post post, Comment comment, AtomicInteger callsLeft)
            implements AutoCloseable {

        static Scene set() {
            AtomicInteger callsLeft = new AtomicInteger(Integer.MAX_VALUE);
            ForumFixture fixture =
                    ForumFixture.over(failing(new InMemoryForumStorage(), callsLeft), settings -> settings);
            Forum forum = fixture.forum();
            fixture.board();
            fixture.board(OTHER.value());
            Actor member = fixture.member();
            Post post = fixture.post(member);
            Comment comment = fixture.comment(member, post.id());
            return new Scene(forum, fixture.admin(), member, post, comment, callsLeft);
        }

        /** All that a write below may change. */
        List<Object> state() {
            callsLeft.set(Integer.MAX_VALUE);
            return List.of(
                    forum.posts().get(admin, post.id()),
                    forum.comments().get(admin, comment.id()),
                    forum.boards().all(admin),
                    forum.boards().counts(admin, FREE));
        }

        @Override
        public void close() {
            forum.close();
        }
    }

    private interface Write {
        void in(Scene scene);
    }

    enum Writes {
        POST(scene -> scene.forum().posts().write(scene.member(), draft().idempotencyKey("once"))),
        POST_EDIT(scene -> scene.forum()
                .posts()
                .edit(scene.member(), PostEdit.of(scene.post()).title("다른 제목"))),
        POST_DELETION(scene ->
                scene.forum().posts().delete(scene.member(), scene.post().id())),
        POST_MOVE(
                scene -> scene.forum().posts().move(scene.admin(), scene.post().id(), OTHER)),
        COMMENT_EDIT(scene -> scene.forum()
                .comments()
                .edit(scene.member(), CommentEdit.of(scene.comment()).body("다른 말"))),
        COMMENT_DELETION(scene ->
                scene.forum().comments().delete(scene.member(), scene.comment().id())),
        BOARD_CHANGE(scene -> scene.forum()
                .boards()
                .change(
                        scene.admin(),
                        BoardEdit.of(scene.forum().boards().get(scene.admin(), FREE))
                                .name("다른 이름")));

        private final Write write;

        Writes(Write write) {
            this.write = write;
        }

        private static PostDraft draft() {
            return PostDraft.on(FREE).nickname("카카오").title("새 글").body("본문");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotSaidToBeUndoneWhenItWasDone(Writes write) {
        Set<Optional<Outcome>> outcomes = new HashSet<>();
        for (int calls = 0; !outcomes.contains(Optional.<Outcome>empty()); calls++) {
            try (Scene scene = Scene.set()) {
                List<Object> before = scene.state();
                Optional<Outcome> outcome = outcome(write, scene, calls);
                outcomes.add(outcome);
                List<Object> after = scene.state();
                if (outcome.equals(Optional.of(Outcome.NOT_DONE))) {
                    assertThat(after).as("failed after %s calls", calls).isEqualTo(before);
                } else {
                    assertThat(after).as("done after %s calls", calls).isNotEqualTo(before);
                }
            }
        }
    }

    private static Optional<Outcome> outcome(Writes write, Scene scene, int calls) {
        scene.callsLeft().set(calls);
        try {
            write.write.in(scene);
            return Optional.empty();
        } catch (StorageException e) {
            return Optional.of(e.outcome());
        }
    }

    /** {@code sound}, which fails from the call on before which {@code callsLeft} has come to zero. */
    private static ForumStorage failing(ForumStorage sound, AtomicInteger callsLeft) {
        return proxy(ForumStorage.class, (self, method, arguments) -> {
            Object role = method.invoke(sound, arguments);
            return method.getReturnType().isInterface()
                    ? proxy(method.getReturnType(), (it, intent, given) -> {
                        if (callsLeft.getAndDecrement() <= 0) {
                            throw new StorageException(Outcome.NOT_DONE, "connection", null);
                        }
                        return invoke(role, intent, given);
                    })
                    : role;
        });
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FailingCallTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
