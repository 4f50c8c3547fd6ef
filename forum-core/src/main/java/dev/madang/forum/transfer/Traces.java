package dev.madang.forum.transfer;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;

/** What lines of posts and of comments share: who wrote it, when, and whether it is still there. */
final class Traces {

    private Traces() {}

    static TransferItem.Signature readSignature(Fields fields) {
        Author author = new Author(
                fields.optionalLine("member", MemberId.MAX_LENGTH).map(MemberId::of),
                fields.optionalLine("nickname", BoardLimits.MAX_NICKNAME).map(Nickname::of));
        return new TransferItem.Signature(author, fields.optionalAddress("address"));
    }

    /** Its times, and its version as it stands there: see {@link Versions}. */
    static TransferItem.Dates readDates(Fields fields) {
        return new TransferItem.Dates(
                fields.instant("createdAt"),
                fields.optionalInstant("editedAt"),
                fields.number("version", 1, Long.MAX_VALUE, 1));
    }

    static void writeSignature(JsonWriter out, TransferItem.Signature signature) {
        signature.author().member().map(MemberId::value).ifPresent(member -> out.text("member", member));
        signature.author().nickname().map(Nickname::value).ifPresent(nickname -> out.text("nickname", nickname));
        signature.address().map(MaskedAddress::value).ifPresent(address -> out.text("address", address));
    }

    static void writeDates(JsonWriter out, TransferItem.Dates dates) {
        out.text("createdAt", dates.createdAt().toString());
        dates.editedAt().map(Instant::toString).ifPresent(editedAt -> out.text("editedAt", editedAt));
        if (dates.version() != 1) {
            out.number("version", dates.version());
        }
    }

    /** Text that is empty only after a purge. */
    static void writeText(JsonWriter out, String name, String text) {
        if (!text.isEmpty()) {
            out.text(name, text);
        }
    }
}
