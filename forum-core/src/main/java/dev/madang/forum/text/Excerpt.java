package dev.madang.forum.text;

import dev.madang.forum.Violations;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens text to be shown in little room.
 *
 * <p>The cut falls between what a reader takes for characters (extended grapheme clusters, Unicode Standard Annex #29), never
 * inside a surrogate pair, a letter with its combining marks, an emoji sequence or a syllable of Hangul jamo. Where a first
 * character alone is too long, only "…" is left. The cost is linear, however long a single character is made.
 *
 * <p>Text may hold direction controls that the cut leaves open: show an excerpt in an element of its own, such as
 * {@code <bdi>}.
 */
public final class Excerpt {

    private static final String ELLIPSIS = "…";
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Excerpt() {}

    /**
     * Answers {@code text} itself if it has at most {@code maxCodePoints}, else as many whole characters of its beginning as
     * fit, without white space at their end, and "…".
     *
     * @param maxCodePoints the most code points of the answer, the ellipsis included; at least 1
     */
    public static String of(String text, int maxCodePoints) {
        Violations.required("text", text);
        Violations.within("maxCodePoints", maxCodePoints, 1, Integer.MAX_VALUE);
        int window = endOf(text, maxCodePoints);
        if (window == text.length()) {
            return text;
        }
        return text.substring(0, lastCut(text, window)) + ELLIPSIS;
    }

    /**
     * Like {@link #of}, on one line: every run of white space and line ends is shown as one space, and none stands at either
     * end.
     *
     * @param maxCodePoints the most code points of the answer, the ellipsis included; at least 1
     */
    public static String line(String text, int maxCodePoints) {
        Violations.required("text", text);
        Violations.within("maxCodePoints", maxCodePoints, 1, Integer.MAX_VALUE);
        return of(folded(text, maxCodePoints), maxCodePoints);
    }

    /** The index after {@code codePoints} of {@code text}, or its length where it has no more than these. */
    private static int endOf(String text, int codePoints) {
        if (text.length() <= codePoints) {
            return text.length();
        }
        int end = 0;
        for (int n = 0; n < codePoints && end < text.length(); n++) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /**
     * The end of the last cluster that is no white space and leaves room for the ellipsis. Whether a cluster ends somewhere
     * depends on what is before and on one code point after, so nothing behind {@code window} is looked at.
     */
    private static int lastCut(String text, int window) {
        int room = text.offsetByCodePoints(window, -1);
        int cut = 0;
        Matcher clusters = CLUSTER.matcher(text).region(0, window);
        while (clusters.find() && clusters.end() <= room) {
            if (!isSpace(text.codePointBefore(clusters.end()))) {
                cut = clusters.end();
            }
        }
        return cut;
    }

    /** {@code text} with its white space folded, up to the first code point that is too many. */
    private static String folded(String text, int maxCodePoints) {
        StringBuilder line = new StringBuilder();
        int length = 0;
        boolean pending = false;
        for (int i = 0; i < text.length() && length <= maxCodePoints; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isSpace(codePoint)) {
                pending = length > 0;
                continue;
            }
            if (pending) {
                line.append(' ');
                length++;
                pending = false;
            }
            line.appendCodePoint(codePoint);
            length++;
        }
        return line.toString();
    }

    private static boolean isSpace(int codePoint) {
        // Neither of the first two knows NEXT LINE; isWhitespace leaves out the no-break spaces.
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }
}
