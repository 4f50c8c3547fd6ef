package dev.madang.forum.text;

import dev.madang.forum.Violation;
import dev.madang.forum.Violation.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which characters a kind of field refuses. */
enum Refused {
    /** A field of one line. */
    IN_A_LINE {
        @Override
        @Nullable
        Code codeOf(int codePoint) {
            Code anywhere = IN_TEXT.codeOf(codePoint);
            if (anywhere != null) {
                return anywhere;
            }
            if (isBidiControl(codePoint)) {
                return Code.BIDI_CONTROL;
            }
            return endsLineOrControls(codePoint) ? Code.CONTROL_CHARACTER : null;
        }
    },

    /** A field of many lines: only what some storage cannot give back. */
    IN_TEXT {
        @Override
        @Nullable
        Code codeOf(int codePoint) {
            if (codePoint == 0) {
                return Code.NUL;
            }
            return Character.getType(codePoint) == Character.SURROGATE ? Code.LONE_SURROGATE : null;
        }
    };

    /** The rule that {@code codePoint} breaks, or null. */
    abstract @Nullable Code codeOf(int codePoint);

    /** One violation for each rule that {@code text} breaks, in the order of their first places. */
    List<Violation> in(String field, String text) {
        Map<Code, Violation> first = new EnumMap<>(Code.class);
        List<Violation> inOrder = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < text.length(); at++) {
            int codePoint = text.codePointAt(i);
            Code code = codeOf(codePoint);
            if (code != null && !first.containsKey(code)) {
                Violation violation = new Violation(field, code, Map.of("at", at));
                first.put(code, violation);
                inOrder.add(violation);
            }
            i += Character.charCount(codePoint);
        }
        return inOrder;
    }

    /** Bidi_Control of Unicode's PropList. */
    private static boolean isBidiControl(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean endsLineOrControls(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
    }
}
