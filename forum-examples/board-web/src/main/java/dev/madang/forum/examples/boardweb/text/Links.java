package dev.madang.forum.examples.boardweb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the web addresses in a text.
 *
 * <p>An address is of http or https and of ASCII, as browsers give it to be copied: so a Korean particle may stand right behind it. Marks that
 * end a sentence, and a closing bracket that was not opened in the address, are not of it.
 */
public final class Links {

    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[a-zA-Z0-9][!#-;=?-\\[\\]_a-z~]*+");
    private static final String SENTENCE_ENDS = ".,:;!?'*_~";
    private static final String OPENING = "([";
    private static final String CLOSING = ")]";
    private static final int LONGEST = 2_000;

    private Links() {}

    /** The text in pieces, which are the whole text when put together again. */
    public static List<Piece> in(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            int end = matcher.start() + length(matcher.group());
            if (end - matcher.start() <= LONGEST) {
                add(pieces, text.substring(done, matcher.start()), false);
                add(pieces, text.substring(matcher.start(), end), true);
                done = end;
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean isLink) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, isLink));
        }
    }

    /** How much of what looks like an address is one. */
    private static int length(String found) {
        int[] open = new int[OPENING.length()];
        int length = 0;
        for (int i = 0; i < found.length(); i++) {
            char c = found.charAt(i);
            int opening = OPENING.indexOf(c);
            int closing = CLOSING.indexOf(c);
            if (opening >= 0) {
                open[opening]++;
            } else if (closing >= 0 && --open[closing] < 0) {
                return length;
            }
            if (SENTENCE_ENDS.indexOf(c) < 0 && opening < 0) {
                length = i + 1;
            }
        }
        return length;
    }
}
