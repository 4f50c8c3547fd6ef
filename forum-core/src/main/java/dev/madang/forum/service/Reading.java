package dev.madang.forum.service;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.view.ViewCounter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes of what is stored what a reader sees: with the views that still wait, and without what is secret.
 *
 * @param gate who may see what
 * @param counter where views wait
 * @param within whose storage is read: where a host's transaction is, no other connection may be asked for
 * @param mark when reading the storage began, as the counter tells it
 */
record Reading(Gate gate, ViewCounter counter, Within within, long mark) {

    enum Within {
        OWN_TRANSACTIONS,
        A_TRANSACTION_OF_THE_HOST
    }

    Reading(Gate gate, ViewCounter counter, Within within) {
        this(gate, counter, within, counter.mark());
    }

    /** For what is read from the storage after now. */
    Reading begun() {
        return new Reading(gate, counter, within);
    }

    Post post(PostRecord post) {
        return post(post, views(post.head().summary()));
    }

    /** The post as one that has {@code views}. */
    static Post post(PostRecord post, long views) {
        return new Post(
                with(views, post.head().summary()),
                post.body(),
                post.head().origin().masked(),
                post.head().version(),
                post.head().editedAt(),
                post.head().subject());
    }

    /** The row without what is secret. */
    PostSummary row(Actor actor, Board board, PostSummary post) {
        boolean readable = !post.is(PostFlag.SECRET)
                || post.status() != ContentStatus.PUBLISHED
                || gate.mayRead(actor, board, post);
        return readable ? post : post.withheld();
    }

    /** The posts with all their views. Those of which a flush is being stored are asked for again, together. */
    List<PostSummary> counted(List<PostSummary> posts) {
        Set<PostId> unsure = posts.stream()
                .map(PostSummary::id)
                .filter(id -> counter.pending(id, mark).isEmpty())
                .collect(Collectors.toSet());
        Map<PostId, Long> asked =
                unsure.isEmpty() || within != Within.OWN_TRANSACTIONS ? Map.of() : counter.totals(unsure);
        return posts.stream().map(post -> counted(post, asked)).toList();
    }

    private PostSummary counted(PostSummary post, Map<PostId, Long> asked) {
        return with(views(post, asked), post);
    }

    /** All views of a post. If a flush of it is being stored, it is asked for again. */
    long views(PostSummary post) {
        boolean asks = within == Within.OWN_TRANSACTIONS
                && counter.pending(post.id(), mark).isEmpty();
        return views(post, asks ? counter.totals(Set.of(post.id())) : Map.of());
    }

    private long views(PostSummary post, Map<PostId, Long> asked) {
        Long total = asked.get(post.id());
        return total != null ? total : post.views() + waiting(post.id());
    }

    private static PostSummary with(long views, PostSummary post) {
        return views == post.views() ? post : post.withViews(views);
    }

    private long waiting(PostId post) {
        return counter.pending(post, mark).orElseGet(() -> counter.pending(post));
    }
}
