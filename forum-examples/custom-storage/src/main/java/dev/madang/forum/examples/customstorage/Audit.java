package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.RangeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Compares what is kept with the rows in a range of a board: the posts of the range, and with the last range the
 * board.
 */
final class Audit {

    private final Reading reading;
    private final BoardRange range;
    private final List<PostRow> posts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Audit(Reading reading, BoardRange range) {
        this.reading = reading;
        this.range = range;
        Key numbers = Key.of(Table.NUMBER).text(range.board().value());
        try (Cursor cursor = reading.ascending(numbers.number(range.after() + 1), numbers.end())) {
            while (posts.size() < range.limit() && cursor.next()) {
                long number = cursor.key().after(numbers).number();
                PostRow row = new Posts(reading).known(PostId.of(cursor.value().number()));
                if (row.number.board().equals(range.board()) && row.number.value() == number) {
                    posts.add(row);
                }
            }
        }
    }

    List<PostId> ids() {
        return posts.stream().map(row -> row.id).toList();
    }

    Audit run() {
        for (PostRow post : posts) {
            findings.addAll(Recount.missing(reading, post.number.toString(), post.entries()));
            findings.addAll(new ThreadAudit(reading, post).findings());
        }
        if (isLast()) {
            BoardRow.find(reading, range.board())
                    .ifPresent(board -> findings.addAll(new BoardAudit(reading, board).findings()));
        }
        return this;
    }

    private boolean isLast() {
        return posts.size() < range.limit();
    }

    void mend(Writing unit) {
        findings.forEach(finding -> finding.mend().accept(unit));
    }

    RangeReport report() {
        return new RangeReport(
                findings.stream().map(Finding::discrepancy).toList(),
                isLast()
                        ? OptionalLong.empty()
                        : OptionalLong.of(posts.get(posts.size() - 1).number.value()));
    }
}
