package dev.madang.forum.transfer;

import dev.madang.forum.post.Revision;
import dev.madang.forum.storage.TransferItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Versions as they are taken in. One beyond {@link Fields#MAX_COUNT} is lowered to it, with those of what was said before: they only tell
 * what is newer, and so a forum that stood at the bound can change, go out and come in again.
 */
final class Versions {

    private Versions() {}

    static TransferItem.Dates within(TransferItem.Dates dates) {
        return new TransferItem.Dates(dates.createdAt(), dates.editedAt(), Math.min(dates.version(), Fields.MAX_COUNT));
    }

    /** Revisions that lead up to {@code version}, which is lowered as they are. */
    static List<Revision> within(List<Revision> revisions, long version) {
        long excess = Math.max(0, version - Fields.MAX_COUNT);
        List<Revision> within = new ArrayList<>();
        for (Revision revision : revisions) {
            long lowered = Math.max(within.size() + 1L, revision.version() - excess);
            within.add(new Revision(lowered, revision.title(), revision.body(), revision.replacedAt()));
        }
        return within;
    }

    /** Whether each is higher than the one before, and {@code version} higher than all. */
    static boolean leadUp(List<Revision> revisions, long version) {
        long last = 0;
        for (Revision revision : revisions) {
            if (revision.version() <= last) {
                return false;
            }
            last = revision.version();
        }
        return last < version;
    }
}
