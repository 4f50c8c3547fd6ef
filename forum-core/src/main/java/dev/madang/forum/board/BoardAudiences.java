package dev.madang.forum.board;

import dev.madang.forum.Violations;

/**
 * Who may do what on a board.
 *
 * @param list who may see the board and its lists
 * @param read who may read its posts and comments
 * @param write who may write posts; {@link Audience#EVERYONE} lets guests write
 * @param comment who may comment
 */
public record BoardAudiences(Audience list, Audience read, Audience write, Audience comment) {

    /** Everyone lists and reads, members write and comment. */
    public static final BoardAudiences DEFAULT =
            new BoardAudiences(Audience.EVERYONE, Audience.EVERYONE, Audience.MEMBERS, Audience.MEMBERS);

    /** Checks that none is null. */
    public BoardAudiences {
        Violations.required("listAudience", list);
        Violations.required("readAudience", read);
        Violations.required("writeAudience", write);
        Violations.required("commentAudience", comment);
    }
}
