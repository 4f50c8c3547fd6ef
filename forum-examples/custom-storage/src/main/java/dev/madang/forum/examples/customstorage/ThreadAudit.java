package dev.madang.forum.examples.customstorage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.Discrepancy.Count;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Compares what is kept of a post's comments with the comments. */
final class ThreadAudit {

    private final Reading reading;
    private final PostRow post;
    private final Recount recount = new Recount();
    private final Set<Entry> entries = new HashSet<>();
    private int published;
    private int lastNumber;

    ThreadAudit(Reading reading, PostRow post) {
        this.reading = reading;
        this.post = post;
        new Comments(reading).byNumber(post.id, 0, Integer.MAX_VALUE).forEach(this::count);
        entries.forEach(recount::add);
    }

    private void count(CommentRow row) {
        lastNumber = Math.max(lastNumber, row.id.number());
        entries.add(row.in(Visibility.EVERYTHING));
        entries.addAll(row.authorship());
        if (row.isPublished()) {
            published++;
            row.path.beginnings().forEach(this::list);
        }
    }

    private void list(Order path) {
        entries.add(new Entry(Listing.of(post.id, Visibility.PUBLISHED), path, path.last()));
    }

    List<Finding> findings() {
        String where = post.number.toString();
        ThreadRow kept = ThreadRow.find(reading, post.id);
        List<Finding> findings = new ArrayList<>(Recount.missing(reading, where, entries));
        if (kept.published() != published) {
            findings.add(finding(
                    new Discrepancy(Count.POST_COMMENTS, where, kept.published(), published),
                    row -> new ThreadRow(published, row.lastNumber())));
        }
        if (kept.lastNumber() != lastNumber) {
            findings.add(finding(
                    new Discrepancy(Count.POST_LAST_NUMBER, where, kept.lastNumber(), lastNumber),
                    row -> new ThreadRow(row.published(), lastNumber)));
        }
        Listing all = Listing.of(post.id, Visibility.EVERYTHING);
        Listing listed = Listing.of(post.id, Visibility.PUBLISHED);
        findings.addAll(recount.wrong(reading, all, Count.INDEX, where));
        findings.addAll(recount.wrong(reading, listed, Count.POST_THREAD, where));
        return findings;
    }

    private Finding finding(Discrepancy discrepancy, UnaryOperator<ThreadRow> mend) {
        return new Finding(
                discrepancy, unit -> mend.apply(ThreadRow.find(unit, post.id)).save(unit, post.id));
    }
}
