package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.NOW;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Things of another forum. */
final class Imported {

    private static final TransferItem.Signature GUEST =
            new TransferItem.Signature(new Author(Optional.empty(), Optional.of(Nickname.of("시사"))), Optional.empty());

    private Imported() {}

    /** A board, two posts for it, one for a board that is there already, and comments on them. */
    static List<TransferItem> batch(Board board, BoardKey there) {
        PostNumber one = PostNumber.of(board.key(), 1);
        return List.of(
                new TransferItem.OfBoard(board),
                post(one, 7),
                post(PostNumber.of(board.key(), 500), 0),
                post(PostNumber.of(there, 300), 1),
                comment(one, 1, OptionalInt.empty()),
                comment(one, 2, OptionalInt.of(1)),
                comment(PostNumber.of(there, 300), 1, OptionalInt.empty()));
    }

    static TransferItem post(PostNumber number, long views) {
        return new TransferItem.OfPost(
                number,
                new PostContent("글 " + number.value(), "본문", Optional.empty(), Secrecy.OPEN),
                new PostState(ContentStatus.PUBLISHED, ContentStatus.PUBLISHED, Set.of()),
                GUEST,
                new TransferItem.Dates(NOW.minusSeconds(10_000_000 - number.value()), Optional.empty(), 1),
                views,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static TransferItem comment(PostNumber post, int number, OptionalInt parent) {
        return new TransferItem.OfComment(
                post,
                number,
                parent,
                new CommentContent("댓글 " + number, Secrecy.OPEN),
                ContentStatus.PUBLISHED,
                ContentStatus.PUBLISHED,
                GUEST,
                new TransferItem.Dates(NOW, Optional.empty(), 1));
    }
}
