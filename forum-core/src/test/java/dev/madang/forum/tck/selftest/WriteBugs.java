package dev.madang.forum.tck.selftest;

import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.Refusal;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Bugs of writing. */
final class WriteBugs {

    private WriteBugs() {}

    private static PostHead head(ForumStorage sound, PostId id) {
        return sound.posts().head(new PostRef.ById(id)).orElseThrow();
    }

    private static NewPost claiming(NewPost post, UnaryOperator<IdempotencyClaim> change) {
        return claiming(post, post.claim().map(change));
    }

    static NewPost claiming(NewPost post, Optional<IdempotencyClaim> claim) {
        return new NewPost(
                post.board(), post.boardVersion(), post.content(), post.byline(), post.subject(), post.at(), claim);
    }

    /** An edit takes whatever version is there. */
    static ForumStorage lostUpdate(ForumStorage storage) {
        return Seeded.with(
                storage,
                PostStorage.class,
                "edit",
                EditPost.class,
                (sound, edit) -> sound.posts()
                        .edit(at(
                                edit,
                                sound.posts()
                                        .head(new PostRef.ById(edit.id()))
                                        .map(PostHead::version)
                                        .orElse(1L))));
    }

    private static EditPost at(EditPost edit, long version) {
        return new EditPost(edit.id(), version, edit.content(), edit.history(), edit.at());
    }

    /** An edit reads the version, compares it, and writes: right alone, wrong among others. */
    static ForumStorage checkThenAct(ForumStorage storage) {
        return Seeded.with(storage, PostStorage.class, "edit", EditPost.class, (sound, edit) -> {
            long seen = head(sound, edit.id()).version();
            if (seen != edit.expectedVersion()) {
                return Answer.stale(Refusal.STALE, seen);
            }
            Queries.roundTrip();
            Answer<Long> answer;
            do {
                answer = sound.posts().edit(at(edit, head(sound, edit.id()).version()));
            } while (!(answer instanceof Answer.Done));
            return answer;
        });
    }

    /** The number of a post that is hidden by now is given to the next one. */
    static ForumStorage numberReused(ForumStorage storage) {
        return Seeded.with(storage, PostStorage.class, "insert", NewPost.class, (sound, post) -> {
            Answer<AllottedPost> answer = sound.posts().insert(post);
            return answer instanceof Answer.Done<AllottedPost> done
                    ? Answer.done(reusing(sound, done.value()))
                    : answer;
        });
    }

    private static AllottedPost reusing(ForumStorage sound, AllottedPost made) {
        long number = made.number().value();
        return number > 1 && isHidden(sound, PostNumber.of(made.number().board(), number - 1))
                ? new AllottedPost(made.id(), PostNumber.of(made.number().board(), number - 1))
                : made;
    }

    private static boolean isHidden(ForumStorage sound, PostNumber number) {
        return sound.posts().head(new PostRef.ByNumber(number)).stream()
                .anyMatch(head -> head.summary().status() != ContentStatus.PUBLISHED);
    }

    /** A post that is refused for its board's version has taken a number by then. */
    static ForumStorage halfApplied(ForumStorage storage) {
        return Seeded.with(storage, PostStorage.class, "insert", NewPost.class, (sound, post) -> {
            Answer<AllottedPost> answer = sound.posts().insert(post);
            if (answer instanceof Answer.Refused<AllottedPost> refused && refused.refusal() == Refusal.BOARD_CHANGED) {
                takeANumber(sound, post, refused.actualVersion());
            }
            return answer;
        });
    }

    private static void takeANumber(ForumStorage sound, NewPost post, long version) {
        NewPost nobodys = new NewPost(
                post.board(), version, post.content(), post.byline(), Optional.empty(), post.at(), Optional.empty());
        if (sound.posts().insert(nobodys) instanceof Answer.Done<AllottedPost> done) {
            PostState purged = new PostState(ContentStatus.PURGED, ContentStatus.PUBLISHED, Set.of());
            sound.posts().changeState(new ChangePostState(done.value().id(), 1, purged));
        }
    }

    /** A second post of a subject is answered with the first one, as if it had been stored. */
    static ForumStorage swallowedDuplicate(ForumStorage storage) {
        return Seeded.with(storage, PostStorage.class, "insert", NewPost.class, (sound, post) -> {
            Answer<AllottedPost> answer = sound.posts().insert(post);
            return answer.equals(Answer.refused(Refusal.EXISTS)) ? Answer.done(postOf(sound, post)) : answer;
        });
    }

    private static AllottedPost postOf(ForumStorage sound, NewPost post) {
        PostHead head = sound.posts()
                .head(new PostRef.BySubject(post.subject().orElseThrow()))
                .orElseThrow();
        return new AllottedPost(head.id(), head.summary().number());
    }

    /** Whose key it is does not matter. */
    static ForumStorage unscopedKey(ForumStorage storage) {
        return Seeded.with(
                storage,
                PostStorage.class,
                "insert",
                NewPost.class,
                (sound, post) -> sound.posts()
                        .insert(claiming(post, claim -> new IdempotencyClaim("", claim.key(), claim.requestDigest()))));
    }

    /** Keys are compared as some collations do. */
    static ForumStorage caselessKey(ForumStorage storage) {
        return Seeded.with(
                storage,
                PostStorage.class,
                "insert",
                NewPost.class,
                (sound, post) -> sound.posts()
                        .insert(claiming(
                                post,
                                claim -> new IdempotencyClaim(
                                        claim.scope(),
                                        IdempotencyKey.of(claim.key().value().toLowerCase(Locale.ROOT)),
                                        claim.requestDigest()))));
    }

    /** Times are kept to the millisecond. */
    static ForumStorage milliseconds(ForumStorage storage) {
        return Seeded.with(
                storage,
                PostStorage.class,
                "insert",
                NewPost.class,
                (sound, post) -> sound.posts()
                        .insert(new NewPost(
                                post.board(),
                                post.boardVersion(),
                                post.content(),
                                post.byline(),
                                post.subject(),
                                post.at().truncatedTo(ChronoUnit.MILLIS),
                                post.claim())));
    }

    /** Blanks at the end of a body are lost. */
    static ForumStorage trimmedBody(ForumStorage storage) {
        return Seeded.with(
                storage,
                PostStorage.class,
                "insert",
                NewPost.class,
                (sound, post) -> sound.posts()
                        .insert(new NewPost(
                                post.board(),
                                post.boardVersion(),
                                new PostContent(
                                        post.content().title(),
                                        post.content().body().stripTrailing(),
                                        post.content().category(),
                                        post.content().secrecy()),
                                post.byline(),
                                post.subject(),
                                post.at(),
                                post.claim())));
    }

    /** A post that was on a board before gets a number beside the one it had. */
    static ForumStorage newNumberOnReturn(ForumStorage storage) {
        return Seeded.with(storage, PostStorage.class, "move", MovePost.class, (sound, move) -> {
            long last = sound.lists().page(Queries.everything(move.target())).rows().stream()
                    .mapToLong(row -> row.number().value())
                    .max()
                    .orElse(0);
            Answer<PostNumber> answer = sound.posts().move(move);
            return answer instanceof Answer.Done<PostNumber> done
                            && done.value().value() <= last
                    ? Answer.done(PostNumber.of(move.target(), last + 1))
                    : answer;
        });
    }

    /** A locked post is opened for whoever knocks. */
    static ForumStorage lockIgnored(ForumStorage storage) {
        return Seeded.with(storage, CommentStorage.class, "insert", NewComment.class, (sound, comment) -> {
            Answer<?> answer = sound.comments().insert(comment);
            PostId id = comment.place().post();
            return answer.equals(Answer.refused(Refusal.CLOSED))
                            && head(sound, id).summary().is(PostFlag.LOCKED)
                    ? insertUnlocked(sound, comment, head(sound, id))
                    : answer;
        });
    }

    /** A comment is stored whatever its board has become. */
    static ForumStorage boardIgnored(ForumStorage storage) {
        return Seeded.with(storage, CommentStorage.class, "insert", NewComment.class, (sound, comment) -> {
            Answer<?> answer = sound.comments().insert(comment);
            return answer instanceof Answer.Refused<?> refused && refused.refusal() == Refusal.BOARD_CHANGED
                    ? sound.comments().insert(onBoardAt(refused.actualVersion(), comment))
                    : answer;
        });
    }

    private static NewComment onBoardAt(long version, NewComment comment) {
        CommentPlace place = comment.place();
        return new NewComment(
                new CommentPlace(place.post(), place.postVersion(), version, place.parent(), place.maxDepth()),
                comment.content(),
                comment.byline(),
                comment.at(),
                comment.claim());
    }

    private static Answer<?> insertUnlocked(ForumStorage sound, NewComment comment, PostHead locked) {
        PostState open = new PostState(locked.state().status(), locked.before(), Set.of());
        sound.posts().changeState(new ChangePostState(locked.id(), locked.version(), open));
        CommentPlace place = comment.place();
        Answer<?> answer = sound.comments()
                .insert(new NewComment(
                        new CommentPlace(
                                place.post(),
                                locked.version() + 1,
                                place.boardVersion(),
                                place.parent(),
                                place.maxDepth()),
                        comment.content(),
                        comment.byline(),
                        comment.at(),
                        comment.claim()));
        sound.posts().changeState(new ChangePostState(locked.id(), locked.version() + 1, locked.state()));
        return answer;
    }
}
