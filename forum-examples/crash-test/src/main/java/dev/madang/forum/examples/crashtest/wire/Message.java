package dev.madang.forum.examples.crashtest.wire;

import java.io.Serializable;

/** What a host says, in the order in which it happens. */
public sealed interface Message extends Serializable {

    /** It has opened its forum. */
    record Ready() implements Message {}

    /** A request is done. */
    record Answered(long call, Answer answer) implements Message {}

    /** A flush of views begins now: all readings that were answered before this are in it, or stored already. */
    record FlushBegan() implements Message {}

    /** The flush that began last is stored. */
    record FlushStored() implements Message {}
}
