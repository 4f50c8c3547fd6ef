package dev.madang.forum.memory;

import dev.madang.forum.board.Board;
import dev.madang.forum.post.PostNumber;
import java.util.HashMap;
import java.util.Map;

/** A board. */
final class BoardRow {

    Board board;
    long lastNumber;
    final BoardLists lists = new BoardLists();

    /** Every number that leads to a post, wherever the post is now. */
    final Map<Long, PostRow> numbers = new HashMap<>();

    BoardRow(Board board) {
        this.board = board;
    }

    void index(PostRow post) {
        numbers.put(post.number.value(), post);
        lists.index(post);
    }

    /** Takes the next number, unless there is none left. */
    PostNumber nextNumber() {
        PostNumber next = PostNumber.of(board.key(), lastNumber + 1);
        lastNumber = next.value();
        return next;
    }

    /** Makes room for a number that was taken in. */
    void reach(long number) {
        lastNumber = Math.max(lastNumber, number);
    }
}
