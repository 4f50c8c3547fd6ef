package dev.madang.forum.service;

import dev.madang.forum.ConflictException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import dev.madang.forum.text.TextDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes comments and changes their words. */
record CommentWriter(ForumStorage storage, Gate gate, Writing writing, Moment moment) {

    /** A request to write, canonical, before any storage was touched. */
    private record Request(
            Actor actor, CommentDraft draft, CommentDraft.Checked checked, Optional<IdempotencyClaim> claim) {

        PostId post() {
            return draft.post();
        }

        long textDigest() {
            return TextDigest.of(checked.body());
        }
    }

    Comment write(Actor actor, CommentDraft draft) {
        CommentDraft.Checked checked = draft.check(BoardLimits.MAX);
        Optional<IdempotencyClaim> claim =
                checked.idempotencyKey().map(key -> writing.signing().claim(actor, key, digest(draft, checked)));
        Request request = new Request(actor, draft, checked, claim);
        return Writing.untilDecided("post", () -> attempt(request));
    }

    private static String digest(CommentDraft draft, CommentDraft.Checked checked) {
        return TextDigest.hex(
                "comment",
                draft.post().toString(),
                checked.parent().isPresent() ? Integer.toString(checked.parent().getAsInt()) : "",
                checked.body(),
                checked.secrecy().name(),
                checked.nickname().value());
    }

    private Optional<Comment> attempt(Request request) {
        PostHead post = storage.posts()
                .head(new PostRef.ById(request.post()))
                .orElseThrow(() -> new NotFoundException("post", request.post().toString()));
        Optional<Settlement> settled = writing.passOrRecall(request.claim(), () -> check(request, post));
        if (settled.isPresent()) {
            return Optional.of(made(CommentId.of(
                    settled.get().post(), settled.get().comment().orElseThrow(ConflictException::idempotencyKey))));
        }
        NewComment comment = newComment(request, post);
        Answer<AllottedComment> answer = storage.comments().insert(comment);
        if (answer instanceof Answer.Done<AllottedComment> done) {
            return Optional.of(fresh(comment, done.value()));
        }
        if (answer instanceof Answer.Repeated<AllottedComment> repeated) {
            return Optional.of(made(repeated.value().id()));
        }
        return refused(((Answer.Refused<AllottedComment>) answer).refusal(), request, post.board());
    }

    private void check(Request request, PostHead post) {
        String askedFor = request.post().toString();
        gate.passPost(request.actor(), Action.READ, post, askedFor);
        gate.passPost(request.actor(), Action.COMMENT, post, askedFor);
        request.draft().check(post.board().settings().limits());
        Violations violations = new Violations();
        Writing.checkSecrecy(post.board(), request.checked().secrecy(), violations);
        violations.throwIfAny();
        writing.checkLimits(request.actor(), post.board(), RecentWrite.Kind.COMMENT, request.textDigest());
    }

    private NewComment newComment(Request request, PostHead post) {
        Instant now = moment.now();
        CommentDraft.Checked checked = request.checked();
        return new NewComment(
                new CommentPlace(
                        request.post(),
                        post.version(),
                        post.board().version(),
                        checked.parent(),
                        post.board().settings().commentDepth()),
                new CommentContent(checked.body(), checked.secrecy()),
                writing.signing().byline(request.actor(), checked.nickname(), request.textDigest(), now),
                now,
                request.claim());
    }

    private static Optional<Comment> refused(Refusal refusal, Request request, Board board) {
        return switch (refusal) {
            case KEY_REUSED -> throw ConflictException.idempotencyKey();
            case MISSING -> throw new NotFoundException("post", request.post().toString());
            case PARENT_MISSING ->
                throw new InvalidInputException(Violation.of("parent", Violation.Code.UNKNOWN_VALUE));
            case TOO_DEEP ->
                throw new InvalidInputException(new Violation(
                        "parent",
                        Violation.Code.NOT_ALLOWED,
                        Map.of("maxDepth", board.settings().commentDepth())));
            default -> Optional.empty();
        };
    }

    private static Comment fresh(NewComment comment, AllottedComment allotted) {
        return new Comment(
                allotted.id(),
                comment.place().parent(),
                allotted.depth(),
                comment.content().body(),
                comment.byline().author(),
                comment.byline().origin().masked(),
                comment.content().secrecy(),
                ContentStatus.PUBLISHED,
                1,
                comment.at(),
                Optional.empty());
    }

    private Comment made(CommentId id) {
        return Writing.readBack(() -> record(id)).comment();
    }

    private CommentRecord record(CommentId id) {
        return storage.comments().find(id).orElseThrow(() -> new NotFoundException("comment", id.toString()));
    }

    Comment edit(Actor actor, CommentEdit edit) {
        edit.checkBody(BoardLimits.MAX);
        CommentRecord present = record(edit.id());
        gate.passComment(actor, Action.EDIT, present);
        Comment before = present.comment();
        if (before.version() != edit.version()) {
            throw ConflictException.version("comment", edit.version(), before.version());
        }
        if (before.status() == ContentStatus.PURGED) {
            throw ConflictException.state("comment", "purged");
        }
        CommentContent after = new CommentContent(
                edit.checkBody(present.post().board().settings().limits()).orElse(before.body()),
                edit.secrecy().orElse(before.secrecy()));
        checkChange(present, after.secrecy());
        Answer<Long> answer = storage.comments().edit(new EditComment(edit.id(), edit.version(), after, moment.now()));
        if (answer instanceof Answer.Refused<Long> refused) {
            throw refused.refusal() == Refusal.MISSING
                    ? new NotFoundException("comment", edit.id().toString())
                    : ConflictException.version("comment", edit.version(), refused.actualVersion());
        }
        return made(edit.id());
    }

    /** What was secret may stay so, also where the board would not take it today. */
    private static void checkChange(CommentRecord present, Secrecy after) {
        if (after != present.comment().secrecy()) {
            Violations violations = new Violations();
            Writing.checkSecrecy(present.post().board(), after, violations);
            violations.throwIfAny();
        }
    }
}
