package dev.madang.forum.limit;

import dev.madang.forum.storage.RecentWrite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says whether somebody who may write writes too often. It looks at what is stored, so that it holds across nodes and across a dropped
 * cookie. Several writes at the same moment may all pass. Moderators on their boards, and administrators, are not asked about.
 *
 * <p>Implementations are thread-safe.
 */
public interface WritingLimits {

    /** No limits: the default. */
    static WritingLimits none() {
        return StandardWritingLimits.NONE;
    }

    /**
     * Limits for a board that anyone may write on: a post every 10 seconds and a comment every 3; 100 writes an hour for one author and 300
     * for one address; the same text again after 10 minutes.
     */
    static StandardWritingLimits standard() {
        return StandardWritingLimits.STANDARD;
    }

    /** How far back it looks; zero means that nothing need be looked up. */
    Duration horizon();

    /** The most writes that it needs to see. */
    int depth();

    /**
     * Whether {@code attempt} is too much after {@code recent}.
     *
     * @param attempt what is to be written now
     * @param recent what the author wrote, or somebody at the same address, within the horizon, newest first, at most {@link #depth()}
     * @return what is exceeded; empty when the write may go on
     */
    Optional<Excess> check(WritingAttempt attempt, List<RecentWrite> recent);
}
