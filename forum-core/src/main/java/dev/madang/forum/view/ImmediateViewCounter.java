package dev.madang.forum.view;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewStorage;
import java.time.Instant;

/** Stores each view at once. What a failing storage does not take waits for the next view. */
final class ImmediateViewCounter extends FoldingViewCounter {

    ImmediateViewCounter(ViewStorage storage, NodeId node) {
        super(Integer.MAX_VALUE, storage, node);
    }

    @Override
    public boolean record(PostId post, Instant at) {
        boolean counted = super.record(post, at);
        flushQuietly();
        return counted;
    }
}
