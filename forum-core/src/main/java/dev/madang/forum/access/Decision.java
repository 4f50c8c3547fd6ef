package dev.madang.forum.access;

/** What a policy says; of several the strictest counts, and the order here is from the strictest. */
public enum Decision {
    /** No, and for this actor the thing is not there: answers as if it never was. */
    HIDE,
    /** No. */
    DENY,
    /** Yes. */
    ALLOW
}
