package dev.madang.forum.storage;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.board.Board;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One thing of a forum, with all that goes from one storage to another. Ids, passwords, fingerprints and full addresses do not. */
public sealed interface TransferItem {

    /**
     * A board.
     *
     * @param board the board; present when a board of its key is there, whatever its settings
     */
    record OfBoard(Board board) implements TransferItem {}

    /**
     * A post.
     *
     * @param number its number
     * @param content what it says
     * @param state its status and flags
     * @param byline who wrote it
     * @param dates its times and version
     * @param views its total of views
     * @param subject the host's thing that it is the discussion of
     * @param formerNumbers numbers that lead to it from boards that it was on: one of each, none of the board where it is
     * @param revisions what it said before its edits, oldest first
     */
    record OfPost(
            PostNumber number,
            PostContent content,
            PostState state,
            Signature byline,
            Dates dates,
            long views,
            Optional<Subject> subject,
            List<PostNumber> formerNumbers,
            List<Revision> revisions)
            implements TransferItem {

        /** Copies the lists. */
        public OfPost {
            formerNumbers = List.copyOf(formerNumbers);
            revisions = List.copyOf(revisions);
        }

        /** The same post, to which these former numbers lead and no others. */
        public OfPost withFormerNumbers(List<PostNumber> former) {
            return new OfPost(number, content, state, byline, dates, views, subject, former, revisions);
        }
    }

    /**
     * A comment.
     *
     * @param post the number of its post, on the board where that is now
     * @param number its number
     * @param parent the number of the comment that it replies to
     * @param content what it says
     * @param status its status
     * @param before the status that a restoration brings back
     * @param byline who wrote it
     * @param dates its times and version
     */
    record OfComment(
            PostNumber post,
            int number,
            OptionalInt parent,
            CommentContent content,
            ContentStatus status,
            ContentStatus before,
            Signature byline,
            Dates dates)
            implements TransferItem {}

    /**
     * Who wrote it, as far as that goes out.
     *
     * @param author member and nickname
     * @param address the masked address
     */
    record Signature(Author author, Optional<MaskedAddress> address) {}

    /**
     * Its times and version.
     *
     * @param createdAt when it was written
     * @param editedAt when its words were last changed
     * @param version its version
     */
    record Dates(Instant createdAt, Optional<Instant> editedAt, long version) {}
}
