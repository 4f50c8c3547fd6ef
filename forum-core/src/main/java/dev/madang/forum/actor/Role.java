package dev.madang.forum.actor;

/** What the host says that an actor is. */
public enum Role {
    /** Not known to the host by name. */
    GUEST,
    /** One of the host's members. */
    MEMBER,
    /** A member who moderates the boards that the actor names, and is a plain member elsewhere. */
    MODERATOR,
    /** A member who may do everything that the policy has for anyone. */
    ADMINISTRATOR
}
