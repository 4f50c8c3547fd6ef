package dev.madang.forum.post;

import dev.madang.forum.actor.Author;
import dev.madang.forum.board.Category;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A post as one row of a list.
 *
 * @param id its permanent id
 * @param number its board and its number there
 * @param title its title, canonical; empty when the reader may not read this secret post ({@link #isWithheld()}) and after a purge
 * @param author who wrote it
 * @param category the heading that it stands under
 * @param flags what it is besides published
 * @param status whether it is there for its readers
 * @param createdAt when it was written, to the microsecond
 * @param comments published comments on it
 * @param views views counted; those that a counter still holds are in it when the engine answers, not when the storage does
 */
public record PostSummary(
        PostId id,
        PostNumber number,
        String title,
        Author author,
        Optional<Category> category,
        Set<PostFlag> flags,
        ContentStatus status,
        Instant createdAt,
        long comments,
        long views) {

    /** Copies the flags. */
    public PostSummary {
        flags = Set.copyOf(flags);
    }

    /** Whether the post is {@code flag}. */
    public boolean is(PostFlag flag) {
        return flags.contains(flag);
    }

    /** Whether the title of this published secret post is kept from the reader. */
    public boolean isWithheld() {
        return title.isEmpty() && is(PostFlag.SECRET) && status == ContentStatus.PUBLISHED;
    }

    /** The same row without its title. */
    public PostSummary withheld() {
        return new PostSummary(id, number, "", author, category, flags, status, createdAt, comments, views);
    }

    /** The same row with {@code views} as its count of views. */
    public PostSummary withViews(long views) {
        return new PostSummary(id, number, title, author, category, flags, status, createdAt, comments, views);
    }
}
