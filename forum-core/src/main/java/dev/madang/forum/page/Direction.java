package dev.madang.forum.page;

/** Which way a list is walked. Post lists stand newest first, comment lists in thread order. */
public enum Direction {
    /** Towards the end of the list: older posts, later comments. */
    FORWARD,
    /** Towards the beginning of the list: newer posts, earlier comments. */
    BACKWARD
}
