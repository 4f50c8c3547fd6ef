package dev.madang.forum.examples.boardweb.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded UTF-8. What is no UTF-8 is refused, not mended: a mended name would be another name. */
final class PercentText {

    private PercentText() {}

    /** The text of a path's segment. */
    static String ofPath(String raw) {
        return decode(raw, '+');
    }

    /** The text of a form's name or value, where a plus sign is a space. */
    static String ofForm(String raw) {
        return decode(raw, ' ');
    }

    private static String decode(String raw, char plus) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > 0x7e) {
                throw HttpProblem.malformed("not percent-encoded");
            }
            if (c == '%') {
                bytes.write(octet(raw, i));
                i += 2;
            } else {
                bytes.write(c == '+' ? plus : c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int octet(String raw, int at) {
        int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
        int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw HttpProblem.malformed("percent sign without two digits");
        }
        return high * 16 + low;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpProblem.malformed("not UTF-8");
        }
    }
}
