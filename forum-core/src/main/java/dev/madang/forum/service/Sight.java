package dev.madang.forum.service;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.RateLimitedException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a decision looks at the thing that it is about.
 *
 * @param known the thing, perhaps as it stood a while ago
 * @param read the thing as it stands
 * @param version what moves when anything changes that decisions depend on
 */
record Sight<S>(Supplier<S> known, Supplier<S> read, Function<S, ?> version) {

    /**
     * Attempts by what is known, and where that is outdated, by what stands until it is decided: {@code attempt} answers empty when what it decided
     * on had changed before it was carried out. Who is refused by what is known is refused only if that still stands.
     */
    <T> T decide(String what, Function<S, Optional<T>> attempt) {
        S before = known.get();
        try {
            Optional<T> answer = attempt.apply(before);
            if (answer.isPresent()) {
                return answer.get();
            }
        } catch (AccessDeniedException | InvalidInputException | NotFoundException | RateLimitedException refusal) {
            if (version.apply(before).equals(version.apply(read.get()))) {
                throw refusal;
            }
        }
        return Writing.untilDecided(what, () -> attempt.apply(read.get()));
    }
}
