package dev.madang.forum.jdbc;

import dev.madang.forum.post.ContentStatus;
import java.util.List;

/** The codes that statuses are stored as; they never change. */
final class Statuses {

    private static final List<ContentStatus> BY_CODE =
            List.of(ContentStatus.PUBLISHED, ContentStatus.DELETED, ContentStatus.REMOVED, ContentStatus.PURGED);

    private Statuses() {}

    static ContentStatus of(int code) {
        return BY_CODE.get(code);
    }

    static int code(ContentStatus status) {
        return BY_CODE.indexOf(status);
    }
}
