package dev.madang.forum.storage;

import dev.madang.forum.board.Board;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * All of a post but its body: what decisions need.
 *
 * @param summary what its row in a list shows
 * @param board its board as it stands
 * @param version its version
 * @param before the status that a restoration brings back
 * @param editedAt when its words were last changed
 * @param origin where it came from
 * @param subject the host's thing that it is the discussion of
 */
public record PostHead(
        PostSummary summary,
        Board board,
        long version,
        ContentStatus before,
        Optional<Instant> editedAt,
        Origin origin,
        Optional<Subject> subject) {

    /** Its id. */
    public PostId id() {
        return summary.id();
    }

    /** Its status and flags. */
    public PostState state() {
        return new PostState(summary.status(), before, summary.flags());
    }
}
