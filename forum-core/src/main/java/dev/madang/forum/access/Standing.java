package dev.madang.forum.access;

/** What an actor is to a thing. An actor can be several: a moderator's own post has them as moderator and as author. */
public enum Standing {
    /** Not known by name. */
    GUEST,
    /** A member. */
    MEMBER,
    /** Wrote it: the same member, or a guest with the password that it was written under. */
    AUTHOR,
    /** Wrote the post that a comment stands under, likewise. */
    POST_AUTHOR,
    /** Moderates its board. */
    MODERATOR,
    /** Administers the forum. */
    ADMINISTRATOR
}
