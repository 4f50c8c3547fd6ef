package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.limit.Excess;
import dev.madang.forum.limit.WritingAttempt;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.RecentWrite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscussionLimitTest {

    private static final Subject ORDER = Subject.of("order", "42");
    private static final PostDraft DRAFT =
            PostDraft.on(ForumFixture.FREE).nickname("n").title("Order 42").body("What of it?");

    @Test
    void whoIsLimitedByTheirOtherCallGetsWhatThatMade() {
        InMemoryForumStorage storage = new InMemoryForumStorage();
        List<Post> made = new ArrayList<>();
        try (Forum unlimited = Forum.builder().storage(storage).build();
                ForumFixture fixture = ForumFixture.over(
                        storage,
                        b -> b.writingLimits(new Refusing(
                                attempt -> made.add(unlimited.posts().discussion(attempt.actor(), ORDER, DRAFT)))))) {
            fixture.board();

            Post answered = fixture.forum().posts().discussion(fixture.member(), ORDER, DRAFT);

            assertThat(made).extracting(Post::id).containsExactly(answered.id());
        }
    }

    @Test
    void whoIsLimitedOtherwiseIsToldSo() {
        try (ForumFixture fixture = ForumFixture.create(b -> b.writingLimits(new Refusing(attempt -> {})))) {
            fixture.board();

            assertThatThrownBy(() -> fixture.forum().posts().discussion(fixture.member(), ORDER, DRAFT))
                    .isInstanceOf(RateLimitedException.class);
        }
    }

    /** Refuses every write, after something has happened. */
    private record Refusing(Happening meanwhile) implements WritingLimits {

        interface Happening {
            void during(WritingAttempt attempt);
        }

        @Override
        public Duration horizon() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int depth() {
            return 10;
        }

        @Override
        public Optional<Excess> check(WritingAttempt attempt, List<RecentWrite> recent) {
            meanwhile.during(attempt);
            return Optional.of(new Excess("interval", Duration.ofSeconds(1)));
        }
    }
}
