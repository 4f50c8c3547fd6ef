package dev.madang.forum.transfer;

import dev.madang.forum.Violation;
import dev.madang.forum.post.ContentStatus;

/**
 * Whether a post or comment is still there.
 *
 * @param status its status
 * @param before the status that a restoration brings back
 */
record Standing(ContentStatus status, ContentStatus before) {

    static Standing read(Fields fields) {
        int found = fields.found();
        Standing read = new Standing(
                fields.word("status", ContentStatus.class, ContentStatus.PUBLISHED),
                fields.word("before", ContentStatus.class, ContentStatus.PUBLISHED));
        if (fields.found() == found && !read.isPossible()) {
            fields.refuse("before", Violation.Code.NOT_ALLOWED);
        }
        return read;
    }

    /** Else a restoration would bring back what no deletion or removal can have found. */
    private boolean isPossible() {
        return switch (status) {
            case PUBLISHED, DELETED -> before == ContentStatus.PUBLISHED;
            case REMOVED -> before == ContentStatus.PUBLISHED || before == ContentStatus.DELETED;
            case PURGED -> true;
        };
    }

    void write(JsonWriter out) {
        if (status != ContentStatus.PUBLISHED) {
            out.text("status", Words.of(status));
        }
        if (before != ContentStatus.PUBLISHED) {
            out.text("before", Words.of(before));
        }
    }
}
