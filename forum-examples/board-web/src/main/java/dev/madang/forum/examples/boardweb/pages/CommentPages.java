package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.access.Action;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.examples.boardweb.http.Params;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.text.PositiveNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writing comments, changing their words, deleting them and bringing them back. */
record CommentPages(Host host, ReadingPages reading) {

    void addTo(Routes<Handler> routes) {
        String one = "/boards/{board}/{number}/comments/{comment}";
        routes.post("/boards/{board}/{number}/comments", this::write);
        routes.get(one + "/edit", this::present);
        routes.post(one + "/edit", this::edit);
        routes.post(one + "/delete", this::delete);
        routes.post(one + "/restore", this::restore);
    }

    /** A comment, with what it stands on. */
    private record Place(Board board, Post post, Comment comment) {

        String path() {
            return Paths.comment(post.number(), comment.number());
        }
    }

    private Reply write(Visit visit) {
        Post post = host.forum().posts().get(visit.actor(), visit.post());
        return new Submission(visit)
                .of(
                        () -> where(
                                visit, post, host.forum().comments().write(visit.actor(), draft(post, visit.form()))),
                        (status, form) -> reading.show(visit, status, post, form));
    }

    private static CommentDraft draft(Post post, Params typed) {
        CommentDraft draft = CommentDraft.on(post.id()).body(typed.text("body")).nickname(typed.text("nickname"));
        typed.get(Form.KEY).ifPresent(draft::idempotencyKey);
        typed.get("parent")
                .filter(parent -> !parent.isEmpty())
                .ifPresent(parent -> draft.replyTo((int) PositiveNumber.parse("parent", parent, CommentId.MAX_NUMBER)));
        return typed.has("secret") ? draft.secret() : draft;
    }

    /** The page of the thread that a comment is on, at the comment. */
    private String where(Visit visit, Post post, Comment comment) {
        long page = host.forum()
                .comments()
                .pageOf(visit.actor(), comment.id(), CommentSection.PAGE_SIZE)
                .orElse(1);
        return Paths.page(Paths.post(post.number()), "comments", page) + "#c" + comment.number();
    }

    private Place place(Visit visit) {
        Post post = host.forum().posts().get(visit.actor(), visit.post());
        Board board = host.forum().boards().get(visit.actor(), post.board());
        return new Place(
                board, post, host.forum().comments().get(visit.actor(), CommentId.of(post.id(), visit.comment())));
    }

    private boolean may(Visit visit, Action action, Place place) {
        return host.may()
                .comment(visit.actor(), action, place.board(), place.post().summary(), place.comment());
    }

    private Reply present(Visit visit) {
        Place place = place(visit);
        if (!may(visit, Action.EDIT, place)) {
            throw new AccessDeniedException("edit");
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("body", place.comment().body());
        if (place.comment().secrecy() == Secrecy.SECRET) {
            values.put("secret", "on");
        }
        return show(visit, 200, place, Form.of(values).with(Seen.of(place.comment())), Optional.empty());
    }

    private Reply edit(Visit visit) {
        Place place = place(visit);
        return new Submission(visit)
                .of(
                        new Submission.Edit(
                                version -> edited(visit, place, version),
                                () -> Seen.of(place(visit).comment()),
                                () -> conflict(visit)),
                        (status, form) -> show(visit, status, place, form, Optional.empty()));
    }

    private String edited(Visit visit, Place place, long version) {
        CommentEdit edit =
                CommentEdit.of(place.comment().id(), version).body(visit.form().text("body"));
        boolean secret = visit.form().has("secret");
        Comment edited = host.forum().comments().edit(visit.actor(), secret ? edit.secret() : edit.open());
        return where(visit, place.post(), edited);
    }

    private Reply conflict(Visit visit) {
        Place now = place(visit);
        Form form = Form.of(visit.form()).with(Seen.of(now.comment())).with(visit.say("conflict.edited"));
        return show(visit, 409, now, form, Optional.of(Present.of(now.comment(), visit.words())));
    }

    private Reply show(Visit visit, int status, Place place, Form form, Optional<Present> present) {
        boolean secret = place.comment().secrecy() == Secrecy.SECRET;
        CommentFormPage page = new CommentFormPage(
                visit.frameWithForm(visit.say("comment.edit.title")),
                BoardHead.of(place.board(), visit, host.may()),
                form,
                place.comment().number(),
                place.path() + "/edit",
                where(visit, place.post(), place.comment()),
                secret || place.board().settings().has(BoardFeature.SECRETS),
                present);
        return host.templates().page(status, "comment-edit", page);
    }

    private Reply delete(Visit visit) {
        Place place = place(visit);
        boolean asAuthor = may(visit, Action.DELETE, place);
        if (may(visit, Action.REMOVE, place) && !asAuthor) {
            host.forum().comments().remove(visit.actor(), place.comment().id());
        } else {
            host.forum().comments().delete(visit.actor(), place.comment().id());
        }
        return Reply.seeOther(
                Paths.post(place.post().number()) + "?undo=" + place.comment().number() + "#comments");
    }

    private Reply restore(Visit visit) {
        Place place = place(visit);
        Comment restored =
                host.forum().comments().restore(visit.actor(), place.comment().id());
        return Reply.seeOther(where(visit, place.post(), restored));
    }
}
