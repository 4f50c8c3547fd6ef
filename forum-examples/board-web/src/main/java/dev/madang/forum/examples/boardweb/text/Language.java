package dev.madang.forum.examples.boardweb.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the pages speak. */
public enum Language {
    /** Korean. */
    KOREAN("ko"),
    /** English, and what readers of other languages get. */
    ENGLISH("en");

    private static final int LONGEST_HEADER = 500;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its tag, such as {@code ko}. */
    public String tag() {
        return tag;
    }

    /** The one of them that the browser would rather have. */
    public static Language preferred(Optional<String> acceptLanguage) {
        String header = acceptLanguage.orElse("");
        if (header.isBlank() || header.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.KOREAN, Locale.ENGLISH));
            return Locale.KOREAN.equals(found) ? KOREAN : ENGLISH;
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }
}
