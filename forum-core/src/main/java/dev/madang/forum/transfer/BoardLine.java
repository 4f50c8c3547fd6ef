package dev.madang.forum.transfer;

import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;
import java.util.List;

/** Lines of boards. What is left out is as {@link BoardDraft} has it. */
final class BoardLine {

    static final String TYPE = "board";

    private static final BoardSettings DEFAULT =
            BoardDraft.of(BoardKey.of("any")).name("any").check();

    private BoardLine() {}

    /** Reads a board; one that does not say when it was created was created at {@code defaultTime}. */
    static TransferItem.OfBoard read(Fields fields, Instant defaultTime) {
        BoardKey key = fields.boardKey("key");
        BoardDraft draft = draft(key, fields);
        long version = fields.count("version", 1, 1);
        Instant createdAt = fields.optionalInstant("createdAt").orElse(defaultTime);
        BoardSettings settings = fields.checked(draft::check).orElse(DEFAULT);
        return new TransferItem.OfBoard(new Board(key, settings, version, createdAt));
    }

    private static BoardDraft draft(BoardKey key, Fields fields) {
        BoardAudiences audiences =
                fields.object("audiences", BoardLine::readAudiences).orElse(BoardAudiences.DEFAULT);
        BoardDraft draft = BoardDraft.of(key)
                .description(fields.raw("description").orElse(""))
                .listedBy(audiences.list())
                .readBy(audiences.read())
                .writtenBy(audiences.write())
                .commentedBy(audiences.comment())
                .pageSize(integer(fields, "pageSize", DEFAULT.pageSize()))
                .categories(fields.texts("categories").toArray(new String[0]))
                .commentDepth(integer(fields, "commentDepth", DEFAULT.commentDepth()))
                .limits(fields.object("limits", BoardLine::readLimits).orElse(BoardLimits.DEFAULT));
        if (fields.has("name")) {
            draft.name(fields.raw("name").orElse(DEFAULT.name()));
        }
        fields.words("features", BoardFeature.class).forEach(draft::with);
        return draft;
    }

    /** A number whose range the draft checks. */
    private static int integer(Fields fields, String name, int otherwise) {
        return (int) fields.number(name, Integer.MIN_VALUE, Integer.MAX_VALUE, otherwise);
    }

    private static BoardAudiences readAudiences(Fields fields) {
        BoardAudiences otherwise = BoardAudiences.DEFAULT;
        return new BoardAudiences(
                fields.word("list", Audience.class, otherwise.list()),
                fields.word("read", Audience.class, otherwise.read()),
                fields.word("write", Audience.class, otherwise.write()),
                fields.word("comment", Audience.class, otherwise.comment()));
    }

    private static BoardLimits readLimits(Fields fields) {
        BoardLimits otherwise = BoardLimits.DEFAULT;
        return new BoardLimits(
                (int) fields.number("title", 1, BoardLimits.MAX_TITLE, otherwise.title()),
                (int) fields.number("body", 1, BoardLimits.MAX_BODY, otherwise.body()),
                (int) fields.number("nickname", 1, BoardLimits.MAX_NICKNAME, otherwise.nickname()),
                (int) fields.number("comment", 1, BoardLimits.MAX_COMMENT, otherwise.comment()));
    }

    static void write(JsonWriter out, Board board) {
        BoardSettings settings = board.settings();
        out.text("type", TYPE).text("key", board.key().value()).text("name", settings.name());
        if (!settings.description().isEmpty()) {
            out.text("description", settings.description());
        }
        if (!settings.audiences().equals(DEFAULT.audiences())) {
            out.object("audiences", settings.audiences(), BoardLine::writeAudiences);
        }
        writeNumber(out, "pageSize", settings.pageSize(), DEFAULT.pageSize());
        writeList(
                out,
                "categories",
                settings.categories().stream().map(Category::value).toList());
        writeNumber(out, "commentDepth", settings.commentDepth(), DEFAULT.commentDepth());
        if (!settings.limits().equals(DEFAULT.limits())) {
            out.object("limits", settings.limits(), BoardLine::writeLimits);
        }
        writeList(out, "features", Words.of(settings.features()));
        writeNumber(out, "version", board.version(), 1);
        out.text("createdAt", board.createdAt().toString());
    }

    private static void writeAudiences(JsonWriter out, BoardAudiences audiences) {
        out.text("list", Words.of(audiences.list()))
                .text("read", Words.of(audiences.read()))
                .text("write", Words.of(audiences.write()))
                .text("comment", Words.of(audiences.comment()));
    }

    private static void writeLimits(JsonWriter out, BoardLimits limits) {
        out.number("title", limits.title())
                .number("body", limits.body())
                .number("nickname", limits.nickname())
                .number("comment", limits.comment());
    }

    private static void writeNumber(JsonWriter out, String name, long value, long otherwise) {
        if (value != otherwise) {
            out.number(name, value);
        }
    }

    private static void writeList(JsonWriter out, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.texts(name, values);
        }
    }
}
