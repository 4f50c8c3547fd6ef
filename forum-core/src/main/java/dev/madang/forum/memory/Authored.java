package dev.madang.forum.memory;

import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.RecentWrite;
import java.time.Instant;

/** A row that somebody wrote. */
sealed interface Authored permits PostRow, CommentRow {

    Byline byline();

    Instant createdAt();

    RecentWrite.Kind kind();
}
