package dev.madang.forum.service;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import dev.madang.forum.text.TextDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Writes posts and changes their words. */
record PostWriter(ForumStorage storage, Gate gate, Writing writing, Reading reading, Moment moment) {

    /** A request to write, canonical, before any storage was touched. */
    private record Request(
            Actor actor,
            PostDraft draft,
            PostDraft.Checked checked,
            Optional<Subject> subject,
            Optional<IdempotencyClaim> claim) {

        PostContent content() {
            return checked.content();
        }

        long textDigest() {
            return TextDigest.of(content().title(), content().body());
        }
    }

    Post write(Actor actor, PostDraft draft, Optional<Subject> subject) {
        Request request = request(actor, draft, subject);
        Board known = there(draft.board(), storage.boards().known(draft.board()));
        return byWhatIsKnown(request, known)
                .orElseGet(() -> Writing.untilDecided("board", () -> attempt(request, read(draft.board()))));
    }

    /** Who is refused by the board as it stood a while ago is refused only if it stands so still; empty when it does not. */
    private Optional<Post> byWhatIsKnown(Request request, Board known) {
        try {
            return attempt(request, known);
        } catch (AccessDeniedException | InvalidInputException | NotFoundException | RateLimitedException refusal) {
            if (read(known.key()).version() == known.version()) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    private Board read(BoardKey key) {
        return there(key, storage.boards().find(key));
    }

    private static Board there(BoardKey key, Optional<Board> board) {
        return board.orElseThrow(() -> new NotFoundException("board", key.value()));
    }

    /** What this very request made before, if its idempotency key is settled. */
    Optional<Post> repeated(Actor actor, PostDraft draft, Optional<Subject> subject) {
        return writing.recall(request(actor, draft, subject).claim()).map(settled -> made(settled.post()));
    }

    private Request request(Actor actor, PostDraft draft, Optional<Subject> subject) {
        PostDraft.Checked checked = draft.check(BoardLimits.MAX);
        Optional<IdempotencyClaim> claim = checked.idempotencyKey()
                .map(key -> writing.signing().claim(actor, key, digest(draft, checked, subject)));
        return new Request(actor, draft, checked, subject, claim);
    }

    private static String digest(PostDraft draft, PostDraft.Checked checked, Optional<Subject> subject) {
        return TextDigest.hex(
                "post",
                draft.board().value(),
                checked.content().title(),
                checked.content().body(),
                checked.content().category().map(Category::value).orElse(""),
                checked.content().secrecy().name(),
                checked.nickname().value(),
                subject.map(Subject::type).orElse(""),
                subject.map(Subject::id).orElse(""));
    }

    private Optional<Post> attempt(Request request, Board board) {
        Optional<Settlement> settled = writing.passOrRecall(request.claim(), () -> check(request, board));
        if (settled.isPresent()) {
            return Optional.of(made(settled.get().post()));
        }
        Instant now = moment.now();
        NewPost post = new NewPost(
                board.key(),
                board.version(),
                request.content(),
                writing.signing().byline(request.actor(), request.checked().nickname(), request.textDigest(), now),
                request.subject(),
                now,
                request.claim());
        Answer<AllottedPost> answer = storage.posts().insert(post);
        if (answer instanceof Answer.Done<AllottedPost> done) {
            return Optional.of(reading.begun().post(fresh(post, board, done.value())));
        }
        if (answer instanceof Answer.Repeated<AllottedPost> repeated) {
            return Optional.of(made(repeated.value().id()));
        }
        return refused(((Answer.Refused<AllottedPost>) answer).refusal(), request);
    }

    private void check(Request request, Board board) {
        gate.passBoard(request.actor(), Action.WRITE, board);
        request.draft().check(board.settings().limits());
        checkAgainst(board, request.content());
        writing.checkLimits(request.actor(), board, RecentWrite.Kind.POST, request.textDigest());
    }

    private static void checkAgainst(Board board, PostContent content) {
        Violations violations = new Violations();
        if (content.category()
                .filter(c -> !board.settings().categories().contains(c))
                .isPresent()) {
            violations.add("category", Violation.Code.UNKNOWN_VALUE);
        }
        Writing.checkSecrecy(board, content.secrecy(), violations);
        violations.throwIfAny();
    }

    private static Optional<Post> refused(Refusal refusal, Request request) {
        return switch (refusal) {
            case KEY_REUSED -> throw ConflictException.idempotencyKey();
            case MISSING ->
                throw new NotFoundException("board", request.draft().board().value());
            case EXISTS ->
                throw ConflictException.exists(
                        "subject", request.subject().map(Subject::toString).orElse(""));
            default -> Optional.empty();
        };
    }

    /** What an idempotency key made, for the one who made it. */
    private Post made(PostId id) {
        return reading.begun()
                .post(Writing.readBack(() -> storage.posts().find(new PostRef.ById(id)))
                        .orElseThrow(() -> new NotFoundException("post", id.toString())));
    }

    private static PostRecord fresh(NewPost post, Board board, AllottedPost allotted) {
        PostSummary summary = new PostSummary(
                allotted.id(),
                allotted.number(),
                post.content().title(),
                post.byline().author(),
                post.content().category(),
                post.content().secrecy() == Secrecy.SECRET ? Set.of(PostFlag.SECRET) : Set.of(),
                ContentStatus.PUBLISHED,
                post.at(),
                0,
                0);
        PostHead head = new PostHead(
                summary,
                board,
                1,
                ContentStatus.PUBLISHED,
                Optional.empty(),
                post.byline().origin(),
                post.subject());
        return new PostRecord(head, post.content().body());
    }

    Post edit(Actor actor, PostEdit edit) {
        edit.check(BoardLimits.MAX);
        PostRef ref = new PostRef.ById(edit.id());
        PostRecord present = storage.posts()
                .find(ref)
                .orElseThrow(() -> new NotFoundException("post", edit.id().toString()));
        PostHead head = present.head();
        gate.passPost(actor, Action.EDIT, head, edit.id().toString());
        if (head.version() != edit.version()) {
            throw ConflictException.version("post", edit.version(), head.version());
        }
        if (head.summary().status() == ContentStatus.PURGED) {
            throw ConflictException.state("post", "purged");
        }
        PostContent before = content(present);
        PostContent after = edit.applyTo(before, head.board().settings().limits());
        checkChanges(head.board(), before, after);
        EditPost.History history = head.board().settings().has(BoardFeature.EDIT_HISTORY)
                ? EditPost.History.KEPT
                : EditPost.History.DROPPED;
        Answer<Long> answer =
                storage.posts().edit(new EditPost(edit.id(), edit.version(), after, history, moment.now()));
        if (answer instanceof Answer.Refused<Long> refused) {
            throw refused.refusal() == Refusal.MISSING
                    ? new NotFoundException("post", edit.id().toString())
                    : ConflictException.version("post", edit.version(), refused.actualVersion());
        }
        return made(edit.id());
    }

    /** What a post already had may stay, also where the board would not take it today. */
    private static void checkChanges(Board board, PostContent before, PostContent after) {
        checkAgainst(
                board,
                after.under(after.category().equals(before.category()) ? Optional.empty() : after.category())
                        .as(after.secrecy() == before.secrecy() ? Secrecy.OPEN : after.secrecy()));
    }

    private static PostContent content(PostRecord post) {
        PostSummary summary = post.head().summary();
        return new PostContent(
                summary.title(),
                post.body(),
                summary.category(),
                summary.is(PostFlag.SECRET) ? Secrecy.SECRET : Secrecy.OPEN);
    }
}
