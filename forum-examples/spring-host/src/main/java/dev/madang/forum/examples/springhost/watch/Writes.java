package dev.madang.forum.examples.springhost.watch;

import dev.madang.forum.ForumException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Times what is written, as {@code forum.writes}: until the host's transaction has ended, where there is one, since a post is written when that
 * is committed. The tag {@code outcome} is {@code committed}, {@code rolled-back}, {@code unknown}, or the code of the engine's refusal.
 */
@Component
public class Writes {

    private final MeterRegistry meters;

    Writes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Does {@code write} and times it as {@code what}. */
    public <T> T timed(String what, Supplier<T> write) {
        Timer.Sample sample = Timer.start(meters);
        try {
            T made = write.get();
            settle(sample, what);
            return made;
        } catch (ForumException e) {
            stop(sample, what, e.code());
            throw e;
        }
    }

    private void settle(Timer.Sample sample, String what) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            stop(sample, what, "committed");
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                stop(sample, what, outcome(status));
            }
        });
    }

    private static String outcome(int status) {
        return switch (status) {
            case TransactionSynchronization.STATUS_COMMITTED -> "committed";
            case TransactionSynchronization.STATUS_ROLLED_BACK -> "rolled-back";
            default -> "unknown";
        };
    }

    private void stop(Timer.Sample sample, String what, String outcome) {
        sample.stop(Timer.builder("forum.writes")
                .description("Posts and comments written, until they were committed")
                .tag("what", what)
                .tag("outcome", outcome)
                .register(meters));
    }
}
