package dev.madang.forum.post;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import java.time.Instant;
import java.util.Optional;

/**
 * A post as the actor who asked may read it.
 *
 * @param summary what its row in a list shows
 * @param body its text, canonical plain text; empty after a purge
 * @param address the masked address that it was written from, if one is known
 * @param version 1 when written, one more with each change of the post itself; comments and views do not move it
 * @param editedAt when its words were last changed
 * @param subject the host's thing that it is the discussion of
 */
public record Post(
        PostSummary summary,
        String body,
        Optional<MaskedAddress> address,
        long version,
        Optional<Instant> editedAt,
        Optional<Subject> subject) {

    /** Its permanent id. */
    public PostId id() {
        return summary.id();
    }

    /** The board that it is on. */
    public BoardKey board() {
        return summary.number().board();
    }

    /** Its board and its number there. */
    public PostNumber number() {
        return summary.number();
    }

    /** Its title, canonical plain text. */
    public String title() {
        return summary.title();
    }

    /** Who wrote it. */
    public Author author() {
        return summary.author();
    }

    /** The heading that it stands under. */
    public Optional<Category> category() {
        return summary.category();
    }

    /** Whether it is {@code flag}. */
    public boolean is(PostFlag flag) {
        return summary.is(flag);
    }

    /** Whether it is there for its readers. */
    public ContentStatus status() {
        return summary.status();
    }

    /** When it was written, to the microsecond. */
    public Instant createdAt() {
        return summary.createdAt();
    }

    /** Published comments on it. */
    public long comments() {
        return summary.comments();
    }

    /** Views counted. */
    public long views() {
        return summary.views();
    }

    /** The same post with {@code views} as its count of views. */
    public Post withViews(long views) {
        return new Post(summary.withViews(views), body, address, version, editedAt, subject);
    }
}
