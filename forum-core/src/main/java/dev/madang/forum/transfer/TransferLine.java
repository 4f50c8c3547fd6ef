package dev.madang.forum.transfer;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The line format: one thing of a forum as one JSON object. What {@link #write} makes, {@link #parse} reads as the same
 * thing.
 */
public final class TransferLine {

    private TransferLine() {}

    /**
     * The thing that {@code line} tells of, its texts canonical. Texts may be as long as the engine holds, whatever the
     * limits of their board.
     *
     * @param line one JSON object
     * @param defaultTime when a board was created whose line does not say it; cut to the microsecond
     * @throws InvalidInputException naming every violation: each with its field, or with {@code line} where it is no
     *     such object
     */
    public static TransferItem parse(String line, Instant defaultTime) {
        Instant time = Violations.required("defaultTime", defaultTime).truncatedTo(ChronoUnit.MICROS);
        Violations violations = new Violations();
        Fields fields = Fields.of(JsonReader.read(Violations.required("line", line)), violations);
        Optional<TransferItem> item = read(fields, time);
        violations.throwIfAny();
        return item.orElseThrow();
    }

    private static Optional<TransferItem> read(Fields fields, Instant defaultTime) {
        if (!fields.has("type")) {
            fields.refuse("type", Violation.Code.REQUIRED);
        }
        Optional<TransferItem> item = fields.raw("type").flatMap(type -> read(type, fields, defaultTime));
        item.ifPresent(read -> fields.refuseUnknown());
        return item;
    }

    private static Optional<TransferItem> read(String type, Fields fields, Instant defaultTime) {
        return switch (type) {
            case BoardLine.TYPE -> Optional.of(BoardLine.read(fields, defaultTime));
            case PostLine.TYPE -> Optional.of(PostLine.read(fields));
            case CommentLine.TYPE -> Optional.of(CommentLine.read(fields));
            default -> {
                fields.refuse("type", Violation.Code.UNKNOWN_VALUE);
                yield Optional.empty();
            }
        };
    }

    /**
     * The line that tells of {@code item}, without a line end; what is as {@link #parse} takes it by default is left
     * out.
     */
    public static String write(TransferItem item) {
        JsonWriter out = new JsonWriter();
        if (Violations.required("item", item) instanceof TransferItem.OfBoard board) {
            BoardLine.write(out, board.board());
        } else if (item instanceof TransferItem.OfPost post) {
            PostLine.write(out, post);
        } else if (item instanceof TransferItem.OfComment comment) {
            CommentLine.write(out, comment);
        }
        return out.line();
    }
}
