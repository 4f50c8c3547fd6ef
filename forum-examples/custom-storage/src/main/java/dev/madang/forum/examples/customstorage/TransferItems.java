package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostContent;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.TransferItem.Dates;
import dev.madang.forum.storage.TransferItem.OfComment;
import dev.madang.forum.storage.TransferItem.OfPost;
import dev.madang.forum.storage.TransferItem.Signature;
import java.util.Comparator;

/** What goes out of a stored row, and what a row takes of what comes in. */
final class TransferItems {

    private TransferItems() {}

    static OfPost of(Posts posts, PostRow row) {
        return new OfPost(
                row.number,
                new PostContent(row.title, posts.bodyOf(row.id), row.category, row.secrecy()),
                row.state,
                signature(row.byline),
                new Dates(row.createdAt, row.editedAt, row.version),
                posts.reading().number(Posts.views(row.id)),
                row.subject,
                row.formerNumbers,
                posts.history(row.id, Integer.MAX_VALUE).stream()
                        .sorted(Comparator.comparingLong(revision -> revision.version()))
                        .toList());
    }

    static OfComment of(PostRow post, CommentRow row) {
        return new OfComment(
                post.number,
                row.id.number(),
                row.parent(),
                row.content,
                row.status,
                row.before,
                signature(row.byline),
                new Dates(row.createdAt, row.editedAt, row.version));
    }

    private static Signature signature(Byline byline) {
        return new Signature(byline.author(), byline.origin().masked());
    }

    static Byline byline(Signature signature) {
        return new Byline(signature.author(), Origin.of(signature.address()), 0);
    }

    /** Gives a new row all that the item has beside what rows are made with. */
    static void fill(PostRow row, OfPost item) {
        row.say(item.content());
        row.state = item.state();
        row.subject = item.subject();
        row.editedAt = item.dates().editedAt();
        row.version = item.dates().version();
        row.formerNumbers.addAll(item.formerNumbers());
    }

    /** Gives a new row all that the item has beside what rows are made with. */
    static void fill(CommentRow row, OfComment item) {
        row.status = item.status();
        row.before = item.before();
        row.editedAt = item.dates().editedAt();
        row.version = item.dates().version();
    }
}
