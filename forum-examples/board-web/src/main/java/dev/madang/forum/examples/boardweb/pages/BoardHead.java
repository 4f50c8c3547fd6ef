package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.access.Action;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.Category;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above everything on a board.
 *
 * @param name its name
 * @param description what it is for; may be empty
 * @param path where its list is
 * @param feedPath where its feed is
 * @param lists its whole list and those of its headings
 * @param others what else there is to see of it
 * @param mayWrite whether the reader may write on it
 */
public record BoardHead(
        String name,
        String description,
        String path,
        String feedPath,
        List<Tab> lists,
        List<Tab> others,
        boolean mayWrite) {

    /**
     * A list to choose.
     *
     * @param name what it is called
     * @param path where it is
     * @param isCurrent whether it is the one that the page shows
     */
    public record Tab(String name, String path, boolean isCurrent) {}

    static BoardHead of(Board board, Visit visit, May may) {
        return new BoardHead(
                board.name(),
                board.settings().description(),
                Paths.board(board.key()),
                Paths.feed(board.key()),
                lists(board, visit),
                others(board, visit, may),
                may.board(visit.actor(), Action.WRITE, board));
    }

    private static List<Tab> lists(Board board, Visit visit) {
        boolean here = visit.request().path().equals(Paths.board(board.key()));
        String chosen = visit.query().text("category");
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(visit.say("list.all"), Paths.board(board.key()), here && chosen.isEmpty()));
        for (Category category : board.settings().categories()) {
            String name = category.value();
            tabs.add(new Tab(name, Paths.category(board.key(), name), here && name.equals(chosen)));
        }
        return tabs;
    }

    private static List<Tab> others(Board board, Visit visit, May may) {
        String here = visit.request().path();
        String popular = Paths.popular(board.key());
        String everything = Paths.everything(board.key());
        boolean week = visit.query().text("in").equals("week");
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(visit.say("popular.today"), popular, here.equals(popular) && !week));
        tabs.add(new Tab(visit.say("popular.week"), popular + "?in=week", here.equals(popular) && week));
        tabs.add(new Tab(visit.say("feed"), Paths.feed(board.key()), false));
        if (may.seesEverything(visit.actor(), board)) {
            tabs.add(new Tab(visit.say("list.everything"), everything, here.equals(everything)));
        }
        return tabs;
    }
}
