package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.access.Action;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Board;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.examples.boardweb.text.Links;
import dev.madang.forum.examples.boardweb.text.Piece;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Secrecy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the comments of one post ready for one reader. */
record CommentTexts(Visit visit, May may, Board board, Post post) {

    List<CommentText> all(List<Comment> comments) {
        boolean open = may.post(visit.actor(), Action.COMMENT, board, post.summary());
        return comments.stream().map(comment -> one(comment, open)).toList();
    }

    private CommentText one(Comment comment, boolean open) {
        boolean there = comment.status() == ContentStatus.PUBLISHED;
        Optional<String> standIn = standIn(comment);
        return new CommentText(
                comment.number(),
                comment.depth(),
                comment.parent().isPresent() ? Integer.toString(comment.parent().getAsInt()) : "",
                Paths.comment(post.number(), comment.number()),
                comment.author().nickname().map(Nickname::value).orElse(""),
                visit.times().minute(comment.createdAt()),
                comment.createdAt().toString(),
                comment.editedAt().map(visit.times()::minute),
                comment.address().map(MaskedAddress::value),
                mark(comment),
                standIn.map(text -> List.of(new Piece(text, false))).orElseGet(() -> Links.in(comment.body())),
                standIn.isEmpty(),
                open && there && comment.depth() < board.settings().commentDepth(),
                !comment.isWithheld() && may(Action.EDIT, comment),
                there && (may(Action.DELETE, comment) || may(Action.REMOVE, comment)),
                !there && may(Action.RESTORE, comment));
    }

    private boolean may(Action action, Comment comment) {
        PostSummary on = post.summary();
        return may.comment(visit.actor(), action, board, on, comment);
    }

    /** What stands where the words are not to be read. */
    private Optional<String> standIn(Comment comment) {
        if (comment.isWithheld()) {
            return Optional.of(visit.say("comment.withheld"));
        }
        return comment.isTombstone() ? Optional.of(visit.say("comment.gone")) : Optional.empty();
    }

    private Optional<String> mark(Comment comment) {
        if (comment.status() != ContentStatus.PUBLISHED) {
            return comment.isTombstone()
                    ? Optional.empty()
                    : Optional.of(visit.say("status." + comment.status().name().toLowerCase(Locale.ROOT)));
        }
        return comment.secrecy() == Secrecy.SECRET ? Optional.of(visit.say("flag.secret")) : Optional.empty();
    }
}
