package dev.madang.forum.service;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.StorageException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Role;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.limit.WritingAttempt;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What posts and comments share when they are written. */
final class Writing {

    /** How often a decision is made anew because what it was about changed under it, before the call gives up. */
    private static final int TRIES = 16;

    private final MemberStorage members;
    private final WritingLimits limits;
    private final Signing signing;
    private final Moment moment;

    Writing(MemberStorage members, WritingLimits limits, Signing signing, Moment moment) {
        this.members = members;
        this.limits = limits;
        this.signing = signing;
        this.moment = moment;
    }

    Signing signing() {
        return signing;
    }

    /** Throws {@link RateLimitedException} when this would be too much. */
    void checkLimits(Actor actor, Board board, RecentWrite.Kind kind, long textDigest) {
        Duration horizon = limits.horizon();
        boolean exempt = actor.role() == Role.ADMINISTRATOR || actor.moderates(board.key());
        if (exempt || horizon.isZero()) {
            return;
        }
        Instant now = moment.now();
        List<RecentWrite> recent = members.recent(
                new RecentQuery(actor.member(), signing.traces(actor), now.minus(horizon), limits.depth()));
        limits.check(new WritingAttempt(actor, kind, textDigest, now), recent).ifPresent(excess -> {
            throw new RateLimitedException(excess.rule(), excess.retryAfter());
        });
    }

    /** Adds a violation when a secret is not allowed on {@code board}. */
    static void checkSecrecy(Board board, Secrecy secrecy, Violations violations) {
        if (secrecy == Secrecy.SECRET && !board.settings().has(BoardFeature.SECRETS)) {
            violations.add("secret", Violation.Code.NOT_ALLOWED);
        }
    }

    /**
     * Does {@code checks}; when they refuse a request whose idempotency key is settled, answers what settled it: a repetition is no new
     * request, whatever changed since.
     */
    Optional<Settlement> passOrRecall(Optional<IdempotencyClaim> claim, Runnable checks) {
        try {
            checks.run();
            return Optional.empty();
        } catch (AccessDeniedException | InvalidInputException | NotFoundException | RateLimitedException refusal) {
            return Optional.of(recall(claim).orElseThrow(() -> refusal));
        }
    }

    /** What settled the idempotency key of this very request, if it is settled. */
    Optional<Settlement> recall(Optional<IdempotencyClaim> claim) {
        return claim.flatMap(members::settled)
                .filter(settled ->
                        settled.requestDigest().equals(claim.orElseThrow().requestDigest()));
    }

    /**
     * Reads back what a write made or changed. The write is done whatever becomes of the reading: where that fails the call's outcome is
     * {@code UNKNOWN}, since {@code NOT_DONE} would say that nothing was stored.
     */
    static <T> T readBack(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StorageException e) {
            throw new StorageException(
                    StorageException.Outcome.UNKNOWN, String.valueOf(e.params().get("reason")), e);
        }
    }

    /** Repeats {@code attempt} until it answers: empty means that what it decided on had changed before it was carried out. */
    static <T> T untilDecided(String what, Supplier<Optional<T>> attempt) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw ConflictException.state(what, "changing");
    }
}
