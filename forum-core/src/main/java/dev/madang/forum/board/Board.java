package dev.madang.forum.board;

import java.time.Instant;

/**
 * A board as it stood when it was read.
 *
 * @param key its permanent name
 * @param settings how it is set up
 * @param version 1 when created, one more with each change of the settings
 * @param createdAt when it was created
 */
public record Board(BoardKey key, BoardSettings settings, long version, Instant createdAt) {

    /** The name that people read. */
    public String name() {
        return settings.name();
    }

    /** Whether nothing is written here any more. */
    public boolean isArchived() {
        return settings.has(BoardFeature.ARCHIVED);
    }
}
