package dev.madang.forum.examples.springhost.engine;

import dev.madang.forum.StorageException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Runs a transaction again that the database rolled back for another's sake. Within a transaction of the host's the forum cannot do so: only the
 * host can run all of it again. Call it from outside of the transaction.
 */
@Component
public class Retries {

    private static final Set<Object> PASSING = Set.of("conflict", "lock-timeout", "duplicate");

    private final RetryTemplate template = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(4)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(10))
            .multiplier(2)
            .predicate(Retries::isPassing)
            .build());

    /** What {@code transaction} answers, or throws for good. */
    public <T> T of(Supplier<T> transaction) {
        return template.invoke(transaction);
    }

    private static boolean isPassing(Throwable failure) {
        if (failure instanceof StorageException storage) {
            return storage.outcome() == StorageException.Outcome.NOT_DONE
                    && PASSING.contains(storage.params().get("reason"));
        }
        // Another transaction stored the same key first: the next attempt finds what it stored.
        return failure instanceof ConcurrencyFailureException || failure instanceof DuplicateKeyException;
    }
}
