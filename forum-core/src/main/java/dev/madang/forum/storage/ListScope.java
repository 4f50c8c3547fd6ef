package dev.madang.forum.storage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import java.util.Optional;
import java.util.Set;

/** Which list is walked. */
public sealed interface ListScope {

    /**
     * The list of one board, or its rows of one category. With a category, notices are in it too. A row's place is (number, 0).
     *
     * @param board the board
     * @param category the category; empty for the whole list
     * @param visibility which rows the list is made of
     */
    record OneBoard(BoardKey board, Optional<Category> category, Visibility visibility) implements ListScope {}

    /**
     * The published posts of several boards. A row's place is (time of writing in microseconds since 1970, id).
     *
     * @param boards the boards; may be empty
     * @param author only what this member wrote; empty for all
     */
    record Across(Set<BoardKey> boards, Optional<MemberId> author) implements ListScope {

        /** Copies the boards. */
        public Across {
            boards = Set.copyOf(boards);
        }
    }
}
