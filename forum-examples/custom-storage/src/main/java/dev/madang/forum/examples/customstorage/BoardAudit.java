package dev.madang.forum.examples.customstorage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.Discrepancy.Count;
import dev.madang.forum.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what is kept of a board with all of its posts. */
final class BoardAudit {

    private final Reading reading;
    private final BoardRow board;
    private final Recount recount = new Recount();
    private final Set<String> categories = new TreeSet<>();
    private long highest;

    BoardAudit(Reading reading, BoardRow board) {
        this.reading = reading;
        this.board = board;
        countRows();
        findCategories();
    }

    private BoardKey key() {
        return board.board().key();
    }

    private void countRows() {
        Key numbers = Key.of(Table.NUMBER).text(key().value());
        try (Cursor cursor = reading.ascending(numbers)) {
            while (cursor.next()) {
                highest = cursor.key().after(numbers).number();
                PostRow row = new Posts(reading).known(PostId.of(cursor.value().number()));
                if (row.number.board().equals(key()) && row.number.value() == highest) {
                    row.category.ifPresent(category -> categories.add(category.value()));
                    row.entries().forEach(recount::add);
                }
            }
        }
    }

    /** Those that have a count, right or wrong, beside those that have posts. */
    private void findCategories() {
        Key counts = Listing.of(ListKind.CATEGORY_LISTED, key()).counts();
        reading.keys(counts).forEach(count -> categories.add(count.after(counts).text()));
    }

    List<Finding> findings() {
        String where = key().value();
        List<Finding> findings = new ArrayList<>();
        check(findings, Listing.of(ListKind.ALL, key()), Count.INDEX, where);
        check(findings, Listing.of(ListKind.LISTED, key()), Count.BOARD_POSTS, where);
        check(findings, Listing.of(ListKind.NOTICES, key()), Count.BOARD_NOTICES, where);
        for (String category : categories) {
            Listing list = Listing.of(key(), Category.of(category), Visibility.PUBLISHED);
            check(findings, list, Count.CATEGORY_POSTS, where + "/" + category);
        }
        if (board.lastNumber() < highest) {
            findings.add(new Finding(
                    new Discrepancy(Count.BOARD_LAST_NUMBER, where, board.lastNumber(), highest),
                    unit -> board.reaching(highest).save(unit)));
        }
        return findings;
    }

    private void check(List<Finding> findings, Listing list, Count whole, String where) {
        findings.addAll(recount.wrong(reading, list, whole, where));
    }
}
