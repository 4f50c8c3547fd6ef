package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.ForwardingStorage;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.PostId;
import dev.madang.forum.service.PostService;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.ViewStorage;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewJournaling;
import dev.madang.forum.view.ViewRule;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a view adds to reading a post, through the services: nothing that the storage is asked, and no memory. */
class OpenedViewCostTest {

    private static final ViewCounting.Buffered BUFFERED = ViewCounting.buffered(Duration.ofDays(1), 100);

    @TempDir
    Path journal;

    @Test
    void aViewOfAKnownPostTakesNoMoreMemoryThanLookingAtIt() throws Exception {
        List<String> readers = ReadingMemory.measured();

        assertThat(readers).hasSize(2).allSatisfy(reader -> {
            String[] bytes = reader.split(" ");
            assertThat(bytes[1]).as("opening").isEqualTo(bytes[0]);
        });
    }

    @Test
    void aViewAsksTheStorageNothing() {
        List<ViewCounting> all =
                List.of(ViewCounting.none(), BUFFERED, BUFFERED.journaled(journal, ViewJournaling.Survives.POWER_LOSS));
        for (ViewCounting counting : all) {
            AskedStorage storage = new AskedStorage();
            try (ForumFixture fixture = ForumFixture.over(
                    storage,
                    builder -> builder.node("reader").viewCounting(counting).viewRule(ViewRule.everyReading()))) {
                fixture.board();
                PostId post = fixture.post().id();
                PostService posts = fixture.forum().posts();
                int looking = storage.asked(() -> posts.get(fixture.other(), post));
                assertThat(looking).isPositive();

                for (int reading = 0; reading < 3; reading++) {
                    assertThat(storage.asked(() -> posts.open(fixture.other(), post)))
                            .as("%s", counting)
                            .isEqualTo(looking);
                }
            }
        }
    }

    /** Counts what it is asked. */
    private static final class AskedStorage extends ForwardingStorage {

        private int asked;

        AskedStorage() {
            super(new InMemoryForumStorage());
        }

        int asked(Runnable call) {
            int before = asked;
            call.run();
            return asked - before;
        }

        private <T> T counted(Class<T> role, T inner) {
            InvocationHandler count = (proxy, method, arguments) -> {
                asked++;
                return method.invoke(inner, arguments);
            };
            return role.cast(Proxy.newProxyInstance(role.getClassLoader(), new Class<?>[] {role}, count));
        }

        @Override
        public BoardStorage boards() {
            return counted(BoardStorage.class, super.boards());
        }

        @Override
        public PostStorage posts() {
            return counted(PostStorage.class, super.posts());
        }

        @Override
        public ViewStorage views() {
            return counted(ViewStorage.class, super.views());
        }
    }
}
