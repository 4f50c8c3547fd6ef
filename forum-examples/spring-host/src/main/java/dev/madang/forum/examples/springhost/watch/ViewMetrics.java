package dev.madang.forum.examples.springhost.watch;

import dev.madang.forum.Forum;
import dev.madang.forum.view.ViewStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What came of readings, as {@code forum.views.*}. */
@Component
class ViewMetrics implements MeterBinder {

    private final Supplier<ViewStats> views;

    @Autowired
    ViewMetrics(Forum forum) {
        this(forum.views()::stats);
    }

    ViewMetrics(Supplier<ViewStats> views) {
        this.views = views;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        counter(
                meters,
                "accepted",
                "Views that were counted",
                stats -> stats.counter().accepted());
        counter(
                meters,
                "flushed",
                "Views that are in the storage",
                stats -> stats.counter().flushed());
        counter(
                meters,
                "dropped",
                "Views that were lost at the bound",
                stats -> stats.counter().dropped());
        ignored(meters, "own", ViewStats::ignoredOwn);
        ignored(meters, "rule", ViewStats::ignoredByRule);
        ignored(meters, "again", ViewStats::ignoredAgain);
        counter(
                meters,
                "forgotten",
                "Views forgotten within their window, for want of room",
                stats -> stats.remembering().forgotten());
        counter(
                meters,
                "judged.here",
                "Readings judged by this node's memory, since the storage that should remember did not answer",
                stats -> stats.remembering().judgedHere());
        Gauge.builder(
                        "forum.views.pending",
                        views,
                        stats -> stats.get().counter().pending())
                .description("Views that wait to be stored")
                .register(meters);
        Gauge.builder("forum.views.pending.age", views, ViewMetrics::age)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private void counter(MeterRegistry meters, String name, String description, ToDoubleFunction<ViewStats> count) {
        FunctionCounter.builder("forum.views." + name, views, stats -> count.applyAsDouble(stats.get()))
                .description(description)
                .register(meters);
    }

    private void ignored(MeterRegistry meters, String reason, ToDoubleFunction<ViewStats> count) {
        FunctionCounter.builder("forum.views.ignored", views, stats -> count.applyAsDouble(stats.get()))
                .description("Readings that count as no view")
                .tag("reason", reason)
                .register(meters);
    }

    private static double age(Supplier<ViewStats> views) {
        return views.get()
                .counter()
                .oldestPending()
                .map(oldest -> Duration.between(oldest, Instant.now()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
