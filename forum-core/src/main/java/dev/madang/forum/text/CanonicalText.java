package dev.madang.forum.text;

import java.text.Normalizer;

/** The one form that text is kept in: NFC, with {@code \n} as the only line end. */
final class CanonicalText {

    private CanonicalText() {}

    /** The canonical form of any string; lone surrogates stay as they are. */
    static String of(String given) {
        // Line ends first: a carriage return takes no part in composition, so the order does not change the outcome.
        return Normalizer.normalize(CombiningMarks.ordered(lineEnds(given)), Normalizer.Form.NFC);
    }

    private static String lineEnds(String given) {
        return given.indexOf('\r') < 0 ? given : given.replace("\r\n", "\n").replace('\r', '\n');
    }
}
