package dev.madang.forum.tck;

import dev.madang.forum.actor.Author;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who and what a story is about, in one storage: the things that it made there, in the order in which it made them. */
final class Cast {

    static final List<BoardKey> BOARDS = List.of(BoardKey.of("alpha"), BoardKey.of("beta"), BoardKey.of("gamma"));
    static final List<Optional<Category>> CATEGORIES =
            List.of(Optional.empty(), Optional.of(Samples.TALK), Optional.of(Samples.ASK));
    static final List<Author> AUTHORS = List.of(
            Samples.member("u-0", "카카오"),
            Samples.member("u-1", "시사"),
            Samples.member("U-1", "시사"),
            Samples.guest("손님"));
    static final List<Subject> SUBJECTS =
            List.of(Subject.of("order", "1"), Subject.of("order", "2"), Subject.of("Order", "1"));

    final ForumStorage storage;
    final Scene scene;
    final List<PostId> posts;
    final List<CommentId> comments;
    private Instant now;

    Cast(ForumStorage storage) {
        this(storage, new ArrayList<>(), new ArrayList<>(), Samples.START);
    }

    private Cast(ForumStorage storage, List<PostId> posts, List<CommentId> comments, Instant now) {
        this.storage = storage;
        this.scene = new Scene(storage);
        this.posts = posts;
        this.comments = comments;
        this.now = now;
    }

    /** The same cast, in the same data. */
    Cast in(ForumStorage reopened) {
        return new Cast(reopened, posts, comments, now);
    }

    /** A time that is later than all before. */
    Instant tick() {
        now = now.plusSeconds(1).plusNanos(1_000);
        return now;
    }

    void advance(long seconds) {
        now = now.plusSeconds(seconds);
    }

    Instant now() {
        return now;
    }

    void add(PostId post) {
        if (!posts.contains(post)) {
            posts.add(post);
        }
    }

    void add(CommentId comment) {
        if (!comments.contains(comment)) {
            comments.add(comment);
        }
    }

    /** One of the story's posts, if it made any yet. */
    Optional<PostHead> post(int number) {
        return posts.isEmpty() ? Optional.empty() : storage.posts().head(new PostRef.ById(Step.pick(posts, number)));
    }

    /** One of the first posts, so that some threads grow long. */
    Optional<PostHead> talkedOfPost(int number) {
        return posts.isEmpty() ? Optional.empty() : post(number % Math.min(3, posts.size()));
    }

    /** A board that a step is about: most often one that every story begins with. */
    static BoardKey board(int number) {
        return BOARDS.get(number % 8 == 7 ? 2 : number % 2);
    }

    Origin origin(int number) {
        String address =
                List.of("1.2.3.4", "1.2.99.4", "5.6.7.8", "2001:db8:1::1").get(number % 4);
        return switch (number % 5) {
            case 0 -> Origin.UNKNOWN;
            case 1 -> Samples.fingerprinted(address, 1);
            case 2 -> Samples.kept(address, now.plusSeconds(number));
            default -> Samples.masked(address);
        };
    }

    /** Tells an answer in words that are the same in every storage: a post by its place in the story. */
    String tell(Object answer) {
        return Plain.text(answer, id -> "post#" + posts.indexOf(id));
    }
}
