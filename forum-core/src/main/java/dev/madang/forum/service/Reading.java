package dev.madang.forum.service;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.view.ViewCounter;

/** Makes of what is stored what a reader sees: with the views that still wait, and without what is secret. */
record Reading(Gate gate, ViewCounter counter) {

    Post post(PostRecord post) {
        return new Post(
                counted(post.head().summary()),
                post.body(),
                post.head().origin().masked(),
                post.head().version(),
                post.head().editedAt(),
                post.head().subject());
    }

    PostSummary row(Actor actor, Board board, PostSummary post) {
        boolean readable = !post.is(PostFlag.SECRET)
                || post.status() != ContentStatus.PUBLISHED
                || gate.mayRead(actor, board, post);
        return counted(readable ? post : post.withheld());
    }

    private PostSummary counted(PostSummary post) {
        long pending = counter.pending(post.id());
        return pending == 0 ? post : post.withViews(post.views() + pending);
    }
}
