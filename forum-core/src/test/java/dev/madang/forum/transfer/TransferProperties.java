package dev.madang.forum.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.TransferItem;
import java.util.ArrayList;
import java.util.List;
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

    private static String lines(List<TransferItem> forum) {
        return forum.stream().map(item -> TransferLine.write(item) + "\n").collect(Collectors.joining());
    }
}
