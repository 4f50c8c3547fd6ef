package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static dev.madang.forum.ForumFixture.START;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumBuilder;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.Violations;
import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.actor.GuestPassword;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardFields;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.limit.StandardWritingLimits;
import dev.madang.forum.limit.WritingAttempt;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.ViewStorage;
import dev.madang.forum.text.TextRule;
import dev.madang.forum.transfer.Exporter;
import dev.madang.forum.transfer.Importer;
import dev.madang.forum.view.Span;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewJournaling;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewRetention;
import dev.madang.forum.view.ViewRule;
import dev.madang.forum.view.ViewWindow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Executable;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A good value for each type that a public method takes, over a forum with a board, a post and a comment. */
final class Samples implements AutoCloseable {

    private static final FingerprintKey KEY = FingerprintKey.of(new byte[16]);

    private final ForumFixture fixture = ForumFixture.create();
    private final Map<Class<?>, Object> values = new HashMap<>();

    Samples() {
        fixture.board();
        Post post = fixture.post();
        Comment comment = fixture.comment(post.id());
        Forum forum = fixture.forum();
        putPrimitives();
        put(Forum.class, forum);
        put(ForumBuilder.class, Forum.builder());
        put(ForumStorage.class, fixture.storage());
        put(ViewStorage.class, fixture.storage().views());
        put(BoardService.class, forum.boards());
        put(PostService.class, forum.posts());
        put(CommentService.class, forum.comments());
        put(ViewService.class, forum.views());
        put(MemberService.class, forum.members());
        put(TransferService.class, forum.transfer());
        put(MaintenanceService.class, forum.maintenance());
        put(Post.class, post);
        put(PostId.class, post.id());
        put(PostNumber.class, post.number());
        put(Comment.class, comment);
        put(CommentId.class, comment.id());
        putActors();
        putBoards();
        putWords(post, comment);
        putViews();
        put(Importer.class, new Importer(fixture.storage()));
        put(Exporter.class, new Exporter(fixture.storage()));
        put(InputStream.class, new ByteArrayInputStream(new byte[0]));
        put(OutputStream.class, new ByteArrayOutputStream());
    }

    private void putPrimitives() {
        put(int.class, 1);
        put(long.class, 1L);
        put(String.class, "text");
        put(CharSequence.class, "text");
        put(String[].class, new String[] {"text"});
        put(byte[].class, new byte[16]);
        put(Object.class, "object");
        put(Optional.class, Optional.empty());
        put(OptionalInt.class, OptionalInt.empty());
        put(List.class, List.of());
        put(Set.class, Set.of());
        put(Collection.class, List.of());
        put(Instant.class, START);
        put(Duration.class, Duration.ofDays(1));
        put(ZoneId.class, ZoneOffset.UTC);
        put(Clock.class, fixture.clock());
        put(SecureRandom.class, new SecureRandom());
        put(Predicate.class, (Predicate<Object>) any -> false);
        put(Function.class, Function.identity());
    }

    private void putActors() {
        put(Actor.class, fixture.admin());
        put(ClientAddress.class, ClientAddress.of("10.0.0.1"));
        put(MemberId.class, MemberId.of("u-42"));
        put(Nickname.class, Nickname.of("Nick"));
        put(GuestPassword.class, GuestPassword.of("password"));
        put(FingerprintKey.class, KEY);
        put(AddressPrivacy.class, AddressPrivacy.MASK_ONLY);
        put(AccessPolicy.class, AccessPolicy.standard());
        put(WritingLimits.class, WritingLimits.none());
        put(WritingAttempt.class, new WritingAttempt(fixture.admin(), RecentWrite.Kind.POST, 1, START));
    }

    private void putBoards() {
        put(BoardKey.class, FREE);
        put(BoardKey[].class, new BoardKey[] {FREE});
        put(BoardDraft.class, BoardDraft.of(BoardKey.of("new")).name("New"));
        put(BoardFields.class, BoardDraft.of(BoardKey.of("new")).name("New"));
        put(Board.class, fixture.forum().boards().get(fixture.admin(), FREE));
        put(BoardEdit.class, BoardEdit.of(fixture.forum().boards().get(fixture.admin(), FREE)));
        put(BoardLimits.class, BoardLimits.DEFAULT);
        put(Audience.class, Audience.EVERYONE);
        put(Category.class, Category.of("Questions"));
    }

    private void putWords(Post post, Comment comment) {
        put(PostDraft.class, PostDraft.on(FREE).title("T").body("B").nickname("N"));
        put(PostEdit.class, PostEdit.of(post).title("Other"));
        put(CommentDraft.class, CommentDraft.on(post.id()).body("B").nickname("N"));
        put(CommentEdit.class, CommentEdit.of(comment).body("Other"));
        put(PostContent.class, new PostContent("T", "B", Optional.empty(), Secrecy.OPEN));
        put(Subject.class, Subject.of("order", "1"));
        put(TextRule.class, TextRule.line("field", 1, 10));
        put(Violations.class, new Violations());
        put(Cursor.class, Cursor.parse("cursor"));
        put(Paging.class, Paging.page(1));
        put(Slicing.class, Slicing.first(1));
    }

    private void putViews() {
        put(Span.class, Span.between(START, START));
        put(ViewRule.class, ViewRule.STANDARD);
        put(ViewRule.OwnViews.class, ViewRule.OwnViews.COUNTED);
        put(ViewRule.Memory.class, ViewRule.Memory.PROCESS);
        put(ViewCounting.class, ViewCounting.none());
        put(ViewCounting.Immediate.class, ViewCounting.immediate());
        put(ViewCounting.None.class, ViewCounting.none());
        put(ViewCounting.Buffered.class, ViewCounting.buffered(Duration.ofDays(1), 1));
        put(ViewJournaling.Survives.class, ViewJournaling.Survives.KILL);
        put(Path.class, Path.of("journal"));
        put(ViewListener.class, ViewListener.NONE);
        put(ViewRetention.class, ViewRetention.STANDARD);
        put(ViewWindow.Every.class, new ViewWindow.Every(Duration.ofDays(1)));
        put(ViewWindow.Day.class, new ViewWindow.Day(ZoneOffset.UTC));
        put(NodeId.class, new NodeId("node"));
        put(StandardWritingLimits.class, WritingLimits.standard());
        put(StandardWritingLimits.Amount.class, StandardWritingLimits.Amount.UNLIMITED);
    }

    private void put(Class<?> type, Object value) {
        values.put(type, value);
    }

    Object of(Executable asking, Class<?> type) {
        Object value = values.get(type);
        if (value == null) {
            throw new AssertionError("no sample of " + type.getName() + " for " + asking);
        }
        return value;
    }

    String everything() {
        return fixture.everything();
    }

    @Override
    public void close() {
        fixture.close();
    }
}
