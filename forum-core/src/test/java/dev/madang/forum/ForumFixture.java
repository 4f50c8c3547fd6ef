package dev.madang.forum;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.GuestPassword;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.view.ViewCounting;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A forum in memory with a clock that stands still until it is told to step, the people who come to it, and short ways to fill it. */
public final class ForumFixture implements AutoCloseable {

    /** When every fixture begins. */
    public static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    /** The board that {@link #moderator()} moderates, made by {@link #board()}. */
    public static final BoardKey FREE = BoardKey.of("free");

    /** The password of {@link #guestWithPassword()}. */
    public static final String PASSWORD = "open sesame";

    private final SteppableClock clock = new SteppableClock();
    private final ForumStorage storage;
    private final Forum forum;

    private ForumFixture(ForumStorage storage, UnaryOperator<ForumBuilder> settings) {
        this.storage = storage;
        this.forum = settings.apply(Forum.builder()
                        .storage(storage)
                        .clock(clock)
                        .random(new SecureRandom())
                        .passwordIterations(1_000)
                        .viewCounting(ViewCounting.immediate()))
                .build();
    }

    /** A forum of the standard settings, with each view stored at once. */
    public static ForumFixture create() {
        return create(builder -> builder);
    }

    /** The same with other settings. */
    public static ForumFixture create(UnaryOperator<ForumBuilder> settings) {
        return over(new InMemoryForumStorage(), settings);
    }

    /** The same over {@code storage}. */
    public static ForumFixture over(ForumStorage storage, UnaryOperator<ForumBuilder> settings) {
        return new ForumFixture(storage, settings);
    }

    public Forum forum() {
        return forum;
    }

    public ForumStorage storage() {
        return storage;
    }

    public SteppableClock clock() {
        return clock;
    }

    /** Moves the clock on. */
    public void step(Duration time) {
        clock.step(time);
    }

    public Actor admin() {
        return Actor.administrator("root", ClientAddress.of("10.0.0.1"));
    }

    /** Moderates {@link #FREE}. */
    public Actor moderator() {
        return moderatorOf(FREE);
    }

    public Actor moderatorOf(BoardKey... boards) {
        return Actor.moderator("mod", ClientAddress.of("10.0.0.2"), boards);
    }

    public Actor member() {
        return member("u-42");
    }

    public Actor other() {
        return member("u-43");
    }

    public Actor member(String id) {
        return Actor.member(id, ClientAddress.of("112.171.9.7"));
    }

    public Actor guest() {
        return Actor.guest(ClientAddress.of("182.219.4.103"));
    }

    /** A guest who writes under, and proves with, {@link #PASSWORD}. */
    public Actor guestWithPassword() {
        return guest().password(GuestPassword.of(PASSWORD));
    }

    /** The board {@link #FREE} with the standard settings. */
    public Board board() {
        return board("free");
    }

    public Board board(String key) {
        return board(key, draft -> draft);
    }

    /** A board named by its key, set up by {@code settings}. */
    public Board board(String key, UnaryOperator<BoardDraft> settings) {
        return forum.boards()
                .create(admin(), settings.apply(BoardDraft.of(BoardKey.of(key)).name("Board " + key)));
    }

    /** Changes a board as it stands now. */
    public Board change(Board board, UnaryOperator<BoardEdit> settings) {
        return forum.boards()
                .change(admin(), settings.apply(BoardEdit.of(forum.boards().get(admin(), board.key()))));
    }

    /** A post of {@link #member()}'s on {@link #FREE}. */
    public Post post() {
        return post(member(), FREE, draft -> draft);
    }

    public Post post(BoardKey board) {
        return post(member(), board, draft -> draft);
    }

    public Post post(Actor writer) {
        return post(writer, FREE, draft -> draft);
    }

    /** A post with a title, body and nickname, and whatever {@code more} sets. */
    public Post post(Actor writer, BoardKey board, UnaryOperator<PostDraft> more) {
        return forum.posts()
                .write(
                        writer,
                        more.apply(PostDraft.on(board)
                                .title("A title")
                                .body("A body")
                                .nickname("Nick")));
    }

    /** A comment of {@link #other()}'s. */
    public Comment comment(PostId post) {
        return comment(other(), post, draft -> draft);
    }

    public Comment comment(Actor writer, PostId post) {
        return comment(writer, post, draft -> draft);
    }

    public Comment reply(Actor writer, Comment parent) {
        return comment(writer, parent.id().post(), draft -> draft.replyTo(parent.number()));
    }

    /** A comment with a body and nickname, and whatever {@code more} sets. */
    public Comment comment(Actor writer, PostId post, UnaryOperator<CommentDraft> more) {
        return forum.comments()
                .write(
                        writer,
                        more.apply(CommentDraft.on(post).body("A comment").nickname("Nick")));
    }

    /** Everything that the forum holds, as its export: two equal ones mean that nothing was changed between them. */
    public String everything() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        forum.transfer().exportLines(admin(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        forum.close();
    }

    /** A clock that moves only when it is told to. Thread-safe. */
    public static final class SteppableClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(START);

        private SteppableClock() {}

        public void step(Duration time) {
            now.updateAndGet(instant -> instant.plus(time));
        }

        public void set(Instant instant) {
            now.set(instant);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
