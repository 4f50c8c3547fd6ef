package dev.madang.forum.view;

import dev.madang.forum.post.PostId;

/** Stores each view at once. What a failing storage does not take waits for the next view. */
final class ImmediateViewCounter extends FoldingViewCounter {

    private static final int MOST_WAITING = 1_000_000;

    ImmediateViewCounter(ViewSink sink) {
        super(new PendingViews(1, MOST_WAITING, new NoJournal()), new NoJournal(), sink);
    }

    @Override
    boolean record(PostId post, long at) {
        boolean counted = super.record(post, at);
        flushQuietly();
        return counted;
    }
}
