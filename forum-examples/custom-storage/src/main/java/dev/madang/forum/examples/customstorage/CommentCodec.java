package dev.madang.forum.examples.customstorage;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.CommentContent;

/** The form of a stored comment. */
final class CommentCodec {

    private CommentCodec() {}

    static Out write(CommentRow row) {
        Out out = new Out()
                .number(row.id.post().value())
                .count(row.id.number())
                .text(row.content.body())
                .constant(row.content.secrecy());
        out.each(row.path.numbers(), out::number);
        BylineCodec.write(out, row.byline);
        return out.instant(row.createdAt)
                .constant(row.status)
                .constant(row.before)
                .maybe(row.editedAt, out::instant)
                .number(row.version);
    }

    static CommentRow read(In in) {
        CommentId id = CommentId.of(PostId.of(in.number()), in.count());
        CommentContent content = new CommentContent(in.text(), in.constant(Secrecy.class));
        CommentRow row =
                new CommentRow(id, new Order(in.each(in::number)), content, BylineCodec.read(in), in.instant());
        row.status = in.constant(ContentStatus.class);
        row.before = in.constant(ContentStatus.class);
        row.editedAt = in.maybe(in::instant);
        row.version = in.number();
        return row;
    }
}
