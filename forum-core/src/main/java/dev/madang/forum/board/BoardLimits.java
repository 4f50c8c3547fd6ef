package dev.madang.forum.board;

import dev.madang.forum.Violations;

/**
 * How long what is written on a board may be, in code points of canonical text.
 *
 * @param title longest title, 1 to {@value #MAX_TITLE}
 * @param body longest body of a post, 1 to {@value #MAX_BODY}
 * @param nickname longest nickname, 1 to {@value #MAX_NICKNAME}
 * @param comment longest body of a comment, 1 to {@value #MAX_COMMENT}
 */
public record BoardLimits(int title, int body, int nickname, int comment) {

    /** The most that any board can allow for a title; storages make room for this. */
    public static final int MAX_TITLE = 300;

    /** The most that any board can allow for a post's body. */
    public static final int MAX_BODY = 1_000_000;

    /** The most that any board can allow for a nickname. */
    public static final int MAX_NICKNAME = 60;

    /** The most that any board can allow for a comment. */
    public static final int MAX_COMMENT = 100_000;

    /** Titles of 200, bodies of 100,000, nicknames of 40, comments of 10,000 code points. */
    public static final BoardLimits DEFAULT = new BoardLimits(200, 100_000, 40, 10_000);

    /** The most that the engine holds. */
    public static final BoardLimits MAX = new BoardLimits(MAX_TITLE, MAX_BODY, MAX_NICKNAME, MAX_COMMENT);

    /**
     * Checks each limit.
     *
     * @throws dev.madang.forum.InvalidInputException when one is out of range
     */
    public BoardLimits {
        Violations.within("limits.title", title, 1, MAX_TITLE);
        Violations.within("limits.body", body, 1, MAX_BODY);
        Violations.within("limits.nickname", nickname, 1, MAX_NICKNAME);
        Violations.within("limits.comment", comment, 1, MAX_COMMENT);
    }
}
