package dev.madang.forum.examples.boardweb.pages;

import java.util.List;

/**
 * The first page.
 *
 * @param frame what is around it
 * @param boards the boards that the reader may see
 * @param latest the latest posts of all of them
 * @param today most read today
 * @param week most read in seven days
 */
public record HomePage(Frame frame, List<BoardLine> boards, List<Row> latest, List<Row> today, List<Row> week) {

    /**
     * A board.
     *
     * @param name its name
     * @param path where its list is
     * @param description what it is for; may be empty
     * @param posts how many posts it has
     */
    public record BoardLine(String name, String path, String description, String posts) {}
}
