package dev.madang.forum.transfer;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.TransferItem;
import java.util.OptionalInt;

/** Lines of comments. */
final class CommentLine {

    static final String TYPE = "comment";

    private CommentLine() {}

    static TransferItem.OfComment read(Fields fields) {
        BoardKey board = fields.boardKey("board");
        PostNumber post = PostNumber.of(board, fields.number("post", 1, PostNumber.MAX));
        int number = (int) fields.number("number", 1, CommentId.MAX_NUMBER);
        OptionalInt parent = readParent(fields, number);
        Standing standing = Standing.read(fields);
        return new TransferItem.OfComment(
                post,
                number,
                parent,
                new CommentContent(readBody(fields, standing.status()), readSecrecy(fields)),
                standing.status(),
                standing.before(),
                Traces.readSignature(fields),
                Versions.within(Traces.readDates(fields)));
    }

    /** A reply is later than what it replies to, so its number is higher. */
    private static OptionalInt readParent(Fields fields, int number) {
        return fields.has("parent")
                ? OptionalInt.of((int) fields.number("parent", 1, number - 1L))
                : OptionalInt.empty();
    }

    private static String readBody(Fields fields, ContentStatus status) {
        if (status == ContentStatus.PURGED) {
            fields.refuseGiven("body");
            return "";
        }
        return fields.text("body", BoardLimits.MAX_COMMENT);
    }

    private static Secrecy readSecrecy(Fields fields) {
        return fields.flag("secret") ? Secrecy.SECRET : Secrecy.OPEN;
    }

    static void write(JsonWriter out, TransferItem.OfComment comment) {
        out.text("type", TYPE)
                .text("board", comment.post().board().value())
                .number("post", comment.post().value())
                .number("number", comment.number());
        comment.parent().ifPresent(parent -> out.number("parent", parent));
        if (comment.content().secrecy() == Secrecy.SECRET) {
            out.yes("secret");
        }
        new Standing(comment.status(), comment.before()).write(out);
        Traces.writeSignature(out, comment.byline());
        Traces.writeDates(out, comment.dates());
        Traces.writeText(out, "body", comment.content().body());
    }
}
