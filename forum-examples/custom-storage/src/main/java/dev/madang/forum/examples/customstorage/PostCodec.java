package dev.madang.forum.examples.customstorage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.PostState;
import java.util.Set;

/** The forms of a stored post and of a revision. */
final class PostCodec {

    private PostCodec() {}

    static Out write(PostRow row) {
        Out out = new Out().number(row.id.value());
        write(out, row.number);
        BylineCodec.write(out, row.byline);
        return out.instant(row.createdAt)
                .text(row.title)
                .maybe(row.category, category -> out.text(category.value()))
                .constant(row.state.status())
                .constant(row.state.before())
                .each(row.state.flags(), out::constant)
                .maybe(row.subject, subject -> out.text(subject.type()).text(subject.id()))
                .maybe(row.editedAt, out::instant)
                .number(row.version)
                .each(row.formerNumbers, number -> write(out, number));
    }

    private static void write(Out out, PostNumber number) {
        out.text(number.board().value()).number(number.value());
    }

    static PostRow read(In in) {
        PostRow row = new PostRow(PostId.of(in.number()), number(in), BylineCodec.read(in), in.instant());
        row.title = in.text();
        row.category = in.maybe(() -> Category.of(in.text()));
        row.state = new PostState(
                in.constant(ContentStatus.class),
                in.constant(ContentStatus.class),
                Set.copyOf(in.each(() -> in.constant(PostFlag.class))));
        row.subject = in.maybe(() -> Subject.of(in.text(), in.text()));
        row.editedAt = in.maybe(in::instant);
        row.version = in.number();
        row.formerNumbers = in.each(() -> number(in));
        return row;
    }

    private static PostNumber number(In in) {
        return PostNumber.of(BoardKey.of(in.text()), in.number());
    }

    static Out write(Revision revision) {
        return new Out()
                .number(revision.version())
                .text(revision.title())
                .text(revision.body())
                .instant(revision.replacedAt());
    }

    static Revision readRevision(In in) {
        return new Revision(in.number(), in.text(), in.text(), in.instant());
    }
}
