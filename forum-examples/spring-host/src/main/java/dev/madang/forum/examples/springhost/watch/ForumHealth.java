package dev.madang.forum.examples.springhost.watch;

import dev.madang.forum.Forum;
import dev.madang.forum.StorageException;
import dev.madang.forum.examples.springhost.engine.OrdersBoard;
import dev.madang.forum.view.CounterStats;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the forum reaches its storage: {@code forum} in {@code /actuator/health}. */
@Component("forumHealthIndicator")
class ForumHealth implements HealthIndicator {

    private final Forum forum;

    ForumHealth(Forum forum) {
        this.forum = forum;
    }

    @Override
    public Health health() {
        CounterStats views = forum.views().stats().counter();
        Health.Builder health = reached().withDetail("views.pending", views.pending());
        views.oldestPending().ifPresent(oldest -> health.withDetail("views.pending.since", oldest));
        return health.build();
    }

    private Health.Builder reached() {
        try {
            return Health.up()
                    .withDetail("boards", forum.boards().all(OrdersBoard.SHOP).size());
        } catch (StorageException e) {
            return Health.down().withDetail("code", e.code()).withDetails(e.params());
        }
    }
}
