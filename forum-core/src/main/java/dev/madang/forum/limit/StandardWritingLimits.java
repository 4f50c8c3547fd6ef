package dev.madang.forum.limit;

import dev.madang.forum.Violations;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.RecentWrite.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Limits of four kinds; a zero duration switches one off. An author is the member, or for guests whoever writes from the address.
 * Immutable and thread-safe.
 *
 * @param postInterval the least time between two posts of one author; rule {@code interval}
 * @param commentInterval the least time between two comments of one author; rule {@code interval}
 * @param perAuthor how much one author may write; rule {@code amount}
 * @param perAddress how much the author, wherever they write, and others at the same address may write together; rule
 *     {@code address-amount}
 * @param sameTextAfter how long one author may not write the same text again; rule {@code same-text}
 */
public record StandardWritingLimits(
        Duration postInterval, Duration commentInterval, Amount perAuthor, Amount perAddress, Duration sameTextAfter)
        implements WritingLimits {

    /** Low amounts, or none, must not hide an author's last write behind what others write at the same address. */
    private static final int FEWEST_SEEN = 1_000;

    static final StandardWritingLimits NONE =
            new StandardWritingLimits(Duration.ZERO, Duration.ZERO, Amount.UNLIMITED, Amount.UNLIMITED, Duration.ZERO);

    static final StandardWritingLimits STANDARD = new StandardWritingLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            new Amount(100, Duration.ofHours(1)),
            new Amount(300, Duration.ofHours(1)),
            Duration.ofMinutes(10));

    /**
     * So many writes in so much time.
     *
     * @param writes the most, from 1 to 10,000
     * @param in the time; zero for no limit
     */
    public record Amount(int writes, Duration in) {

        /** No limit. */
        public static final Amount UNLIMITED = new Amount(1, Duration.ZERO);

        /** Checks both. */
        public Amount {
            Violations.within("amount", writes, 1, 10_000);
            Violations.within("amount", in, Duration.ZERO);
        }
    }

    /** Checks that no duration is negative. */
    public StandardWritingLimits {
        Violations.within("postInterval", postInterval, Duration.ZERO);
        Violations.within("commentInterval", commentInterval, Duration.ZERO);
        Violations.within("sameTextAfter", sameTextAfter, Duration.ZERO);
        Violations.required("perAuthor", perAuthor);
        Violations.required("perAddress", perAddress);
    }

    /** The same limits with other intervals. */
    public StandardWritingLimits intervals(Duration posts, Duration comments) {
        return new StandardWritingLimits(posts, comments, perAuthor, perAddress, sameTextAfter);
    }

    /** The same limits with another amount for one author. */
    public StandardWritingLimits perAuthor(int writes, Duration in) {
        return new StandardWritingLimits(
                postInterval, commentInterval, new Amount(writes, in), perAddress, sameTextAfter);
    }

    /** The same limits with another amount for one address. */
    public StandardWritingLimits perAddress(int writes, Duration in) {
        return new StandardWritingLimits(
                postInterval, commentInterval, perAuthor, new Amount(writes, in), sameTextAfter);
    }

    /** The same limits with another time before the same text may be written again. */
    public StandardWritingLimits sameTextAfter(Duration time) {
        return new StandardWritingLimits(postInterval, commentInterval, perAuthor, perAddress, time);
    }

    @Override
    public Duration horizon() {
        return Stream.of(postInterval, commentInterval, perAuthor.in(), perAddress.in(), sameTextAfter)
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    @Override
    public int depth() {
        return Math.max(FEWEST_SEEN, perAuthor.writes() + perAddress.writes());
    }

    @Override
    public Optional<Excess> check(WritingAttempt attempt, List<RecentWrite> recent) {
        Violations.required("attempt", attempt);
        Violations.required("recent", recent);
        Predicate<RecentWrite> own =
                write -> write.member().equals(attempt.actor().member());
        List<RecentWrite> ownWrites = recent.stream().filter(own).toList();
        Duration interval = attempt.kind() == Kind.POST ? postInterval : commentInterval;
        return Stream.of(
                        after(
                                "interval",
                                interval,
                                attempt,
                                ownWrites.stream().filter(w -> w.kind() == attempt.kind())),
                        after(
                                "same-text",
                                sameTextAfter,
                                attempt,
                                ownWrites.stream().filter(w -> w.textDigest() == attempt.textDigest())),
                        beyond("amount", perAuthor, attempt, ownWrites),
                        beyond("address-amount", perAddress, attempt, recent))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a.retryAfter().compareTo(b.retryAfter()) >= 0 ? a : b);
    }

    private static Optional<Excess> after(
            String rule, Duration time, WritingAttempt attempt, Stream<RecentWrite> newestFirst) {
        return newestFirst.findFirst().flatMap(last -> wait(rule, last.at().plus(time), attempt.at()));
    }

    private static Optional<Excess> beyond(
            String rule, Amount amount, WritingAttempt attempt, List<RecentWrite> newestFirst) {
        return newestFirst.size() < amount.writes()
                ? Optional.empty()
                : wait(rule, newestFirst.get(amount.writes() - 1).at().plus(amount.in()), attempt.at());
    }

    private static Optional<Excess> wait(String rule, Instant until, Instant now) {
        return until.isAfter(now) ? Optional.of(new Excess(rule, Duration.between(now, until))) : Optional.empty();
    }
}
