package dev.madang.forum.examples.springhost.watch;

import dev.madang.forum.view.ViewEvent;
import dev.madang.forum.view.ViewListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** Times the flushes of views as {@code forum.views.flush}, and counts those that failed. */
@Component
class FlushMetrics implements ViewListener {

    private final Timer flushes;
    private final DistributionSummary rows;
    private final Counter failures;

    FlushMetrics(MeterRegistry meters) {
        this.flushes = Timer.builder("forum.views.flush")
                .description("Flushes that are in the storage")
                .register(meters);
        this.rows = DistributionSummary.builder("forum.views.flush.rows")
                .description("Pairs of post and hour in a flush")
                .register(meters);
        this.failures = Counter.builder("forum.views.flush.failures")
                .description("Flushes that could not be stored, and will be sent again")
                .register(meters);
    }

    @Override
    public void on(ViewEvent event) {
        if (event instanceof ViewEvent.Flushed flushed) {
            flushes.record(flushed.took());
            rows.record(flushed.rows());
        } else if (event instanceof ViewEvent.FlushFailed) {
            failures.increment();
        }
    }
}
