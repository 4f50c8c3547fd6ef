package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.access.Action;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.Category;
import java.util.List;

/**
 * What stands above everything on a board.
 *
 * @param name its name
 * @param description what it is for; may be empty
 * @param path where its list is
 * @param categories its headings
 * @param mayWrite whether the reader may write on it
 * @param seesEverything whether the reader sees what was removed
 */
public record BoardHead(
        String name, String description, String path, List<Tab> categories, boolean mayWrite, boolean seesEverything) {

    /**
     * A category to choose.
     *
     * @param name the category
     * @param path where its list is
     * @param isCurrent whether it is the one that the page shows
     */
    public record Tab(String name, String path, boolean isCurrent) {}

    static BoardHead of(Board board, Visit visit, May may) {
        String chosen = visit.query().text("category");
        return new BoardHead(
                board.name(),
                board.settings().description(),
                Paths.board(board.key()),
                board.settings().categories().stream()
                        .map(Category::value)
                        .map(name -> new Tab(name, Paths.category(board.key(), name), name.equals(chosen)))
                        .toList(),
                may.board(visit.actor(), Action.WRITE, board),
                may.seesEverything(visit.actor(), board));
    }
}
