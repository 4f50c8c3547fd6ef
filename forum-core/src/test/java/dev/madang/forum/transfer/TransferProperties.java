package dev.madang.forum.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whole forums, of any content: given out and taken in again they are the same, however often. */
class TransferProperties {

    private static final List<BoardKey> BOARDS = List.of(BoardKey.of("a"), BoardKey.of("b"));
    private static final BoardKey FORMER = BoardKey.of("former");

    @Provide
    Arbitrary<List<TransferItem>> forums() {
        Arbitrary<TransferItem> boards = TransferItems.boards();
        Arbitrary<List<TransferItem>> posts = TransferItems.posts().list().ofMaxSize(12);
        Arbitrary<List<TransferItem>> comments = TransferItems.comments().list().ofMaxSize(25);
        return Combinators.combine(boards.list().ofSize(3), posts, comments).as(TransferProperties::forum);
    }

    /** The same things with keys and numbers that fit together. */
    private static List<TransferItem> forum(
            List<TransferItem> boards, List<TransferItem> posts, List<TransferItem> comments) {
        List<TransferItem> forum = new ArrayList<>();
        for (int i = 0; i < boards.size(); i++) {
            Board board = ((TransferItem.OfBoard) boards.get(i)).board();
            BoardKey key = i < BOARDS.size() ? BOARDS.get(i) : FORMER;
            forum.add(new TransferItem.OfBoard(new Board(key, board.settings(), board.version(), board.createdAt())));
        }
        for (int i = 0; i < posts.size(); i++) {
            forum.add(placed((TransferItem.OfPost) posts.get(i), i));
        }
        for (int i = 0; i < comments.size() && !posts.isEmpty(); i++) {
            forum.add(placed((TransferItem.OfComment) comments.get(i), i, posts.size()));
        }
        return forum;
    }

    private static PostNumber numberOf(int post) {
        return PostNumber.of(BOARDS.get(post % BOARDS.size()), 1L + 7L * post);
    }

    private static TransferItem placed(TransferItem.OfPost post, int index) {
        return new TransferItem.OfPost(
                numberOf(index),
                post.content(),
                post.state(),
                post.byline(),
                post.dates(),
                post.views(),
                post.subject().map(subject -> Subject.of("thing", Integer.toString(index))),
                post.formerNumbers().isEmpty() ? List.of() : List.of(PostNumber.of(FORMER, 1L + index)),
                post.revisions());
    }

    /** Comment {@code index}, on some post, where it may reply to the one before. */
    private static TransferItem placed(TransferItem.OfComment comment, int index, int posts) {
        int number = 1 + index / posts;
        return new TransferItem.OfComment(
                numberOf(index % posts),
                number,
                comment.parent().isPresent() && number % 3 != 1 ? OptionalInt.of(number - 1) : OptionalInt.empty(),
                comment.content(),
                comment.status(),
                comment.before(),
                comment.byline(),
                comment.dates());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsGivenOutAndTakenInAgainIsTheSameForum(@ForAll("forums") List<TransferItem> forum) {
        String lines = lines(forum);
        ForumStorage first = new InMemoryForumStorage();
        ForumStorage second = new InMemoryForumStorage();

        ImportReport taken = ForumLines.importInto(first, lines);
        String given = ForumLines.exportFrom(first);
        ImportReport again = ForumLines.importInto(second, given);

        assertThat(taken).isEqualTo(new ImportReport(forum.size(), forum.size(), 0, 0, List.of()));
        assertThat(again).isEqualTo(taken);
        assertThat(given.lines())
                .containsExactlyInAnyOrderElementsOf(lines.lines().toList());
        assertThat(ForumLines.exportFrom(second)).isEqualTo(given);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anImportThatStoppedAnywhereIsCompletedByRunningItAgain(
            @ForAll("forums") List<TransferItem> forum, @ForAll int place) {
        String lines = lines(forum);
        ForumStorage whole = new InMemoryForumStorage();
        ForumStorage interrupted = new InMemoryForumStorage();

        ForumLines.importInto(whole, lines);
        int stored = Math.floorMod(place, forum.size() + 1);
        ForumLines.importInto(interrupted, lines(forum.subList(0, stored)));
        ImportReport rest = ForumLines.importInto(interrupted, lines);

        assertThat(rest).isEqualTo(new ImportReport(forum.size(), forum.size() - stored, stored, 0, List.of()));
        assertThat(ForumLines.exportFrom(interrupted)).isEqualTo(ForumLines.exportFrom(whole));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatStoodAtItsBoundsCanChangeGoOutAndComeInAgain(@ForAll("forums") List<TransferItem> forum) {
        ForumStorage first = new InMemoryForumStorage();
        ForumStorage second = new InMemoryForumStorage();
        ForumStorage third = new InMemoryForumStorage();

        ForumLines.importInto(
                first, lines(forum.stream().map(TransferProperties::atItsBounds).toList()));
        first.boards().all().forEach(board -> changeAll(first, board));
        ImportReport taken = ForumLines.importInto(second, ForumLines.exportFrom(first));
        String given = ForumLines.exportFrom(second);

        assertThat(taken).isEqualTo(new ImportReport(forum.size(), forum.size(), 0, 0, List.of()));
        assertThat(ForumLines.importInto(third, given)).isEqualTo(taken);
        assertThat(ForumLines.exportFrom(third)).isEqualTo(given);
    }

    private static TransferItem atItsBounds(TransferItem item) {
        return item instanceof TransferItem.OfPost post
                ? new TransferItem.OfPost(
                        post.number(),
                        post.content(),
                        post.state(),
                        post.byline(),
                        new TransferItem.Dates(
                                post.dates().createdAt(), post.dates().editedAt(), Fields.MAX_COUNT),
                        Fields.MAX_COUNT,
                        post.subject(),
                        post.formerNumbers(),
                        post.revisions())
                : item;
    }

    /** Each post is edited twice and read once. */
    private static void changeAll(ForumStorage storage, Board board) {
        storage.transfer().posts(new ExportQuery(board.key(), 0, 0, 100)).stream()
                .map(TransferItem.OfPost::number)
                .flatMap(number -> storage.posts().head(new PostRef.ByNumber(number)).stream())
                .filter(head -> head.state().status() != ContentStatus.PURGED)
                .forEach(head -> {
                    PostContent words = new PostContent("새 제목", "새 본문", Optional.empty(), Secrecy.OPEN);
                    for (long version = head.version(); version < head.version() + 2; version++) {
                        storage.posts()
                                .edit(new EditPost(head.id(), version, words, EditPost.History.KEPT, Instant.EPOCH));
                    }
                    NodeId node = new NodeId("n" + head.id());
                    storage.views().apply(new ViewFlush(node, 1, List.of(new ViewCount(head.id(), 1, 1))));
                });
    }

    private static String lines(List<TransferItem> forum) {
        return forum.stream().map(item -> TransferLine.write(item) + "\n").collect(Collectors.joining());
    }
}
