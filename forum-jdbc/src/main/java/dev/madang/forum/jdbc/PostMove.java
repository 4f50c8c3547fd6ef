package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Takes a post to another board. */
final class PostMove {

    private final BoardRows boards;
    private final LockedPost.Locks locks;
    private final PostChange change;
    private final Spans spans;
    private final CategoryCounts categories;
    private final String formerNumber;
    private final String keepNumber;
    private final String update;
    private final List<String> updateViews;

    PostMove(Tables tables) {
        this.boards = new BoardRows(tables);
        this.locks = new LockedPost.Locks(tables);
        this.change = new PostChange(tables);
        this.spans = new Spans(tables);
        this.categories = new CategoryCounts(tables);
        this.formerNumber = tables.sql("SELECT post_no FROM {p}post_number WHERE post_id = :id AND board_no = :board");
        this.keepNumber =
                tables.sql("INSERT INTO {p}post_number (board_no, post_no, post_id) VALUES (:board, :number, :id)");
        this.update = tables.sql(
                "UPDATE {p}post SET board_no = :board, post_no = :number, category = :category WHERE id = :id");
        this.updateViews = Stream.of("post_tally", "view_hour", "view_day")
                .map(table -> tables.sql("UPDATE {p}" + table + " SET board_no = :board WHERE post_id = :id"))
                .toList();
    }

    Answer<PostNumber> move(Handle handle, MovePost move) {
        Optional<LockedPost> post = locks.lock(handle, move.id());
        if (post.isEmpty()) {
            return Answer.refused(Refusal.MISSING);
        }
        BoardKey from = post.get().boardKey();
        List<BoardRows.Place> places = boards.lockAll(handle, List.of(from, move.target()));
        Optional<BoardRows.Place> target = places.stream()
                .filter(place -> place.key().equals(move.target()))
                .findFirst();
        if (target.isEmpty()) {
            return Answer.refused(Refusal.MISSING);
        }
        if (from.equals(move.target())) {
            return Answer.refused(Refusal.EXISTS);
        }
        if (target.get().version() != move.targetVersion()) {
            return Answer.stale(Refusal.BOARD_CHANGED, target.get().version());
        }
        if (post.get().version() != move.expectedVersion()) {
            return Answer.stale(Refusal.STALE, post.get().version());
        }
        return Answer.done(PostNumber.of(move.target(), take(handle, post.get(), target.get(), move.category())));
    }

    private long take(Handle handle, LockedPost post, BoardRows.Place target, Optional<Category> category) {
        Optional<Long> former = former(handle, post, target.no());
        long number = former.orElse(target.last() + 1);
        Spans.Changes standing = new Spans.Changes();
        standing.stands(post.board(), post.number(), post.shelf(), -1);
        standing.stands(target.no(), number, post.shelf(), 1);
        standing.last(target.no(), former.isPresent() ? 0 : 1);
        spans.apply(handle, standing);
        CategoryCounts.Changes counted = new CategoryCounts.Changes();
        counted.stands(post.board(), post.category(), post.shelf(), -1);
        counted.stands(target.no(), category, post.shelf(), 1);
        categories.apply(handle, counted);
        handle.createUpdate(update)
                .bind("id", post.id().value())
                .bind("board", target.no())
                .bind("number", number)
                .bind("category", category.map(Category::value).orElse(null))
                .execute();
        updateViews.forEach(sql -> handle.createUpdate(sql)
                .bind("id", post.id().value())
                .bind("board", target.no())
                .execute());
        if (former.isEmpty()) {
            handle.createUpdate(keepNumber)
                    .bind("id", post.id().value())
                    .bind("board", target.no())
                    .bind("number", number)
                    .execute();
        }
        change.moveVersion(handle, post, post.state());
        return number;
    }

    /** The number that the post had there before: that of its birth, or one that it got by a move. */
    private Optional<Long> former(Handle handle, LockedPost post, int board) {
        if (PostKey.board(post.id()) == board) {
            return Optional.of(PostKey.number(post.id()));
        }
        return handle.createQuery(formerNumber)
                .bind("id", post.id().value())
                .bind("board", board)
                .mapTo(Long.class)
                .findFirst();
    }
}
