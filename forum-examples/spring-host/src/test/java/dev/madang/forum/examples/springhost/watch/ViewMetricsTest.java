package dev.madang.forum.examples.springhost.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.view.ViewStats;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViewMetricsTest {

    private static final Duration AGE = Duration.ofDays(365);

    private final List<Double> numbers = new ArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void eachNumberOfTheStatsIsMeasuredOnce() throws ReflectiveOperationException {
        ViewStats stats = filled(ViewStats.class);
        ViewMetrics metrics = new ViewMetrics(() -> stats);

        metrics.bindTo(meters);

        assertThat(numbers).hasSizeGreaterThan(5);
        assertThat(values().filter(value -> value < AGE.toSeconds())).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(values().filter(value -> value >= AGE.toSeconds())).hasSize(1);
    }

    private Stream<Double> values() {
        return meters.getMeters().stream().map(ViewMetricsTest::value);
    }

    private static double value(Meter meter) {
        Measurement first = meter.measure().iterator().next();
        return first.getValue();
    }

    /** A record all of whose numbers differ. */
    private <T> T filled(Class<T> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(types[i]);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private Object value(Class<?> type) throws ReflectiveOperationException {
        if (type == long.class) {
            long number = 100 + numbers.size();
            numbers.add((double) number);
            return number;
        }
        return type == Optional.class ? Optional.of(Instant.now().minus(AGE)) : filled(type);
    }
}
