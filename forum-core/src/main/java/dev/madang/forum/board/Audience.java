package dev.madang.forum.board;

/** Who a board lets do a thing; each includes those after it. */
public enum Audience {
    /** Anyone, guests too. */
    EVERYONE,
    /** Members, the board's moderators, administrators. */
    MEMBERS,
    /** The board's moderators, administrators. */
    MODERATORS,
    /** Administrators. */
    ADMINISTRATORS
}
