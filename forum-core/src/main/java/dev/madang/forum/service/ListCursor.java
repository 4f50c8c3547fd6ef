package dev.madang.forum.service;

import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Direction;
import dev.madang.forum.storage.Position;
import dev.madang.forum.text.TextDigest;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * What a {@link Cursor} means: a direction and a place, with a digest that ties them to one list. A cursor of another list, or one that was
 * tampered with, is refused; nothing in it grants anything.
 */
record ListCursor(Direction direction, Position place) {

    private static final int BYTES = 1 + 3 * Long.BYTES;

    Cursor encode(String list) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .put((byte) (direction == Direction.FORWARD ? 1 : 2))
                .putLong(place.major())
                .putLong(place.minor())
                .putLong(digest(list));
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    static ListCursor decode(Cursor cursor, String list) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor.value());
        } catch (IllegalArgumentException e) {
            throw Cursor.malformed();
        }
        if (bytes.length != BYTES) {
            throw Cursor.malformed();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Direction direction = buffer.get() == 1 ? Direction.FORWARD : Direction.BACKWARD;
        ListCursor decoded = new ListCursor(direction, new Position(buffer.getLong(), buffer.getLong()));
        if (!decoded.encode(list).equals(cursor)) {
            throw Cursor.malformed();
        }
        return decoded;
    }

    private long digest(String list) {
        return TextDigest.of(list, direction.name(), Long.toString(place.major()), Long.toString(place.minor()));
    }
}
