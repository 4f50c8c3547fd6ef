package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.examples.springhost.engine.OrdersBoard;
import dev.madang.forum.examples.springhost.order.NewOrder;
import dev.madang.forum.examples.springhost.order.OrderService;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.Subject;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * On a file: both Flyways find what they made, closing the context stores the views that waited, and what is written outside
 * of a transaction is committed whatever the pool's connections come with.
 */
class RestartTest {

    private static final Actor MINA = Actor.member("mina", ClientAddress.of("192.0.2.7"));
    private static final Actor KEEPER = Actor.moderator("keeper", ClientAddress.of("192.0.2.8"), OrdersBoard.KEY);

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsLost(boolean autoCommit) {
        Subject subject;
        try (ConfigurableApplicationContext first = start(autoCommit)) {
            subject = first.getBean(OrderService.class)
                    .place(MINA, new NewOrder("umbrella", 2, "두 개"), Optional.empty())
                    .order()
                    .subject();
            Forum forum = first.getBean(Forum.class);
            Post post = forum.posts().discussion(KEEPER, subject).orElseThrow();
            forum.posts().open(KEEPER, post.id());
        }

        try (ConfigurableApplicationContext second = start(autoCommit)) {
            Forum forum = second.getBean(Forum.class);
            Post post = forum.posts().discussion(KEEPER, subject).orElseThrow();
            assertThat(post.body()).isEqualTo("두 개");
            assertThat(post.views()).isEqualTo(1);
            assertThat(second.getBean(OrderService.class)
                            .place(MINA, new NewOrder("umbrella", 1, "또 하나"), Optional.empty())
                            .order()
                            .subject())
                    .isNotEqualTo(subject);
        }
    }

    private ConfigurableApplicationContext start(boolean autoCommit) {
        return SpringApplication.run(
                SpringHost.class,
                "--server.port=0",
                "--shop.forum.views-every=1h",
                "--spring.datasource.hikari.auto-commit=" + autoCommit,
                "--spring.datasource.url=jdbc:h2:file:" + data.resolve("shop")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }
}
