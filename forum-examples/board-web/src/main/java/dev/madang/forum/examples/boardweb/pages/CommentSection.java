package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.Action;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.examples.boardweb.text.Count;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.text.PositiveNumber;
import java.util.Map;
import java.util.Optional;

/** The comments under a post, for one reader, and the form for one more. */
record CommentSection(Host host, Visit visit, Board board, Post post) {

    static final int PAGE_SIZE = 100;

    /** The page of comments that was asked for. */
    static Paging paging(Visit visit) {
        String asked = visit.query().get("comments").orElse("1");
        return Paging.page((int) PositiveNumber.parse("comments", asked, Paging.MAX_PAGE))
                .size(PAGE_SIZE);
    }

    /** Whether the reader may write a comment here. */
    boolean isOpen() {
        return host.may().post(visit.actor(), Action.COMMENT, board, post.summary());
    }

    /** All of it; {@code read} are those that the reader sees, where they are known by now, {@code typed} is a comment that was not taken. */
    ReadingPage.Discussion show(Optional<CommentPage> read, Optional<Form> typed) {
        CommentPage page = page(read);
        String path = Paths.post(post.number());
        boolean open = isOpen();
        return new ReadingPage.Discussion(
                Count.of(post.comments()),
                new CommentTexts(visit, host.may(), board, post).all(page.comments()),
                new Pager(page.page(), page.pages(), n -> Paths.page(path, "comments", n) + "#comments"),
                open ? typed.or(() -> Optional.of(blank())) : typed,
                open ? Optional.empty() : closed(),
                board.settings().has(BoardFeature.SECRETS),
                undo());
    }

    private CommentPage page(Optional<CommentPage> read) {
        return read.orElseGet(() -> host.may().seesEverything(visit.actor(), board)
                ? host.forum().comments().listEverything(visit.actor(), post.id(), paging(visit))
                : host.forum().comments().list(visit.actor(), post.id(), paging(visit)));
    }

    private Form blank() {
        String parent = visit.query().text("reply");
        return Form.of(Map.of(
                "nickname",
                visit.actor().member().map(Object::toString).orElse(""),
                "parent",
                parent.matches("[1-9][0-9]{0,8}") ? parent : ""));
    }

    private Optional<String> closed() {
        Optional<String> notYours = visit.isMember() ? Optional.of(visit.say("comments.not-yours")) : Optional.empty();
        return new Closure(host, visit).of(board, post).or(() -> notYours);
    }

    /** What the reader has just deleted: the thread itself shows it to moderators only. */
    private Optional<ReadingPage.Undo> undo() {
        String number = visit.query().text("undo");
        if (!visit.isMember() || !number.matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        try {
            CommentId id = CommentId.of(post.id(), Integer.parseInt(number));
            Comment comment = host.forum().comments().get(visit.actor(), id);
            return Optional.of(new ReadingPage.Undo(comment.number(), Paths.comment(post.number(), comment.number())))
                    .filter(u -> comment.status() != ContentStatus.PUBLISHED
                            && host.may().comment(visit.actor(), Action.RESTORE, board, post.summary(), comment));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
