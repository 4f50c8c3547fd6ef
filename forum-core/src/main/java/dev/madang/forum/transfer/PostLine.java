package dev.madang.forum.transfer;

import dev.madang.forum.Violation;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lines of posts. */
final class PostLine {

    static final String TYPE = "post";

    private PostLine() {}

    static TransferItem.OfPost read(Fields fields) {
        PostNumber number = readNumber(fields);
        Set<PostFlag> flags = readFlags(fields);
        Standing standing = Standing.read(fields);
        PostContent content =
                standing.status() == ContentStatus.PURGED ? readErased(fields, flags) : readContent(fields, flags);
        TransferItem.Dates dates = Traces.readDates(fields);
        return new TransferItem.OfPost(
                number,
                content,
                new PostState(standing.status(), standing.before(), flags),
                Traces.readSignature(fields),
                Versions.within(dates),
                fields.count("views", 0, 0),
                fields.object("subject", PostLine::readSubject).flatMap(subject -> subject),
                readFormerNumbers(fields, number),
                readRevisions(fields, dates.version()));
    }

    private static PostNumber readNumber(Fields fields) {
        return PostNumber.of(fields.boardKey("board"), fields.number("number", 1, PostNumber.MAX));
    }

    private static Set<PostFlag> readFlags(Fields fields) {
        Set<PostFlag> flags = EnumSet.noneOf(PostFlag.class);
        for (PostFlag flag : PostFlag.values()) {
            if (fields.flag(Words.of(flag))) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static PostContent readContent(Fields fields, Set<PostFlag> flags) {
        return new PostContent(
                fields.line("title", BoardLimits.MAX_TITLE),
                fields.text("body", BoardLimits.MAX_BODY),
                fields.optionalLine("category", Category.MAX_LENGTH).map(Category::of),
                secrecy(flags));
    }

    private static PostContent readErased(Fields fields, Set<PostFlag> flags) {
        fields.refuseGiven("title", "body", "category", "subject", "revisions");
        return new PostContent("", "", Optional.empty(), secrecy(flags));
    }

    private static Secrecy secrecy(Set<PostFlag> flags) {
        return flags.contains(PostFlag.SECRET) ? Secrecy.SECRET : Secrecy.OPEN;
    }

    private static Optional<Subject> readSubject(Fields fields) {
        String type = fields.raw("type").orElse("");
        String id = fields.raw("id").orElse("");
        return fields.checked(() -> Subject.of(type, id));
    }

    /** A post has one number on a board, however often it came back there. */
    private static List<PostNumber> readFormerNumbers(Fields fields, PostNumber number) {
        int found = fields.found();
        List<PostNumber> former = fields.objects("formerNumbers", PostLine::readNumber);
        Set<BoardKey> boards = new HashSet<>(Set.of(number.board()));
        if (fields.found() == found && !former.stream().map(PostNumber::board).allMatch(boards::add)) {
            fields.refuse("formerNumbers", Violation.Code.NOT_ALLOWED);
        }
        return former;
    }

    private static List<Revision> readRevisions(Fields fields, long version) {
        int found = fields.found();
        List<Revision> revisions = fields.objects("revisions", PostLine::readRevision);
        if (fields.found() == found && !Versions.leadUp(revisions, version)) {
            fields.refuse("revisions", Violation.Code.NOT_ALLOWED);
        }
        return Versions.within(revisions, version);
    }

    private static Revision readRevision(Fields fields) {
        long version = fields.number("version", 1, Long.MAX_VALUE);
        String title = fields.line("title", BoardLimits.MAX_TITLE);
        String body = fields.text("body", BoardLimits.MAX_BODY);
        Instant replacedAt = fields.instant("replacedAt");
        return new Revision(version, title, body, replacedAt);
    }

    static void write(JsonWriter out, TransferItem.OfPost post) {
        out.text("type", TYPE);
        writeNumber(out, post.number());
        Traces.writeText(out, "title", post.content().title());
        post.content().category().map(Category::value).ifPresent(category -> out.text("category", category));
        post.state().flags().stream().sorted().map(Words::of).forEach(out::yes);
        new Standing(post.state().status(), post.state().before()).write(out);
        Traces.writeSignature(out, post.byline());
        Traces.writeDates(out, post.dates());
        if (post.views() != 0) {
            out.number("views", post.views());
        }
        Traces.writeText(out, "body", post.content().body());
        post.subject().ifPresent(subject -> out.object("subject", subject, PostLine::writeSubject));
        if (!post.formerNumbers().isEmpty()) {
            out.objects("formerNumbers", post.formerNumbers(), PostLine::writeNumber);
        }
        if (!post.revisions().isEmpty()) {
            out.objects("revisions", post.revisions(), PostLine::writeRevision);
        }
    }

    private static void writeNumber(JsonWriter out, PostNumber number) {
        out.text("board", number.board().value()).number("number", number.value());
    }

    private static void writeSubject(JsonWriter out, Subject subject) {
        out.text("type", subject.type()).text("id", subject.id());
    }

    private static void writeRevision(JsonWriter out, Revision revision) {
        out.number("version", revision.version())
                .text("title", revision.title())
                .text("body", revision.body())
                .text("replacedAt", revision.replacedAt().toString());
    }
}
