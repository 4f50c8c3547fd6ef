package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostSummary;
import java.util.List;

/**
 * What the reader may do to a post.
 *
 * @param edit change its words
 * @param delete delete or remove it
 * @param restore bring it back
 * @param lock lock or unlock it
 * @param isLocked whether it is locked
 * @param notice pin it, or end that
 * @param isNotice whether it is pinned
 * @param targets the boards that it may be moved to
 */
public record PostActions(
        boolean edit,
        boolean delete,
        boolean restore,
        boolean lock,
        boolean isLocked,
        boolean notice,
        boolean isNotice,
        List<Target> targets) {

    /**
     * A board to move to.
     *
     * @param key its key
     * @param name its name
     */
    public record Target(String key, String name) {}

    /** Whether there is anything that the reader may do. */
    public boolean any() {
        return edit || delete || restore || lock || notice || !targets.isEmpty();
    }

    static PostActions of(Host host, Actor actor, Board board, PostSummary post) {
        May may = host.may();
        boolean there = post.status() == ContentStatus.PUBLISHED;
        return new PostActions(
                may.post(actor, Action.EDIT, board, post),
                there && (may.post(actor, Action.DELETE, board, post) || may.post(actor, Action.REMOVE, board, post)),
                !there && may.post(actor, Action.RESTORE, board, post),
                may.post(actor, Action.LOCK, board, post),
                post.is(PostFlag.LOCKED),
                may.post(actor, Action.NOTICE, board, post),
                post.is(PostFlag.NOTICE),
                may.post(actor, Action.MOVE, board, post) ? targets(host, actor, board) : List.of());
    }

    private static List<Target> targets(Host host, Actor actor, Board from) {
        return host.forum().boards().all(actor).stream()
                .filter(board -> !board.key().equals(from.key()))
                .filter(board -> host.may().board(actor, Action.RECEIVE, board))
                .map(board -> new Target(board.key().value(), board.name()))
                .toList();
    }
}
