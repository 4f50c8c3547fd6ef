package dev.madang.forum.text;

import dev.madang.forum.Violations;
import java.util.List;

/**
 * Tells text that shows something from text that does not.
 *
 * <p>The JDK's own {@code isBlank} and {@code strip} take U+3164, U+115F, U+200B, U+2800, U+00A0 and more for visible.
 */
public final class VisibleText {

    /**
     * Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties.txt (Hangul fillers, joiners, variation selectors, tags),
     * and after them characters that are drawn as a blank. Listed here, since what the JDK knows of them differs by version.
     */
    private static final List<Range> UNSEEN = List.of(
            new Range(0x00AD, 0x00AD), // soft hyphen
            new Range(0x034F, 0x034F), // combining grapheme joiner
            new Range(0x061C, 0x061C), // Arabic letter mark
            new Range(0x115F, 0x1160), // Hangul choseong and jungseong filler
            new Range(0x17B4, 0x17B5), // Khmer inherent vowels
            new Range(0x180B, 0x180F), // Mongolian variation selectors and vowel separator
            new Range(0x200B, 0x200F), // zero width space and joiners, direction marks
            new Range(0x202A, 0x202E), // direction embeddings and overrides
            new Range(0x2060, 0x206F), // word joiner, invisible operators, direction isolates
            new Range(0x3164, 0x3164), // Hangul filler
            new Range(0xFE00, 0xFE0F), // variation selectors
            new Range(0xFEFF, 0xFEFF), // zero width no-break space
            new Range(0xFFA0, 0xFFA0), // halfwidth Hangul filler
            new Range(0xFFF0, 0xFFF8), // reserved
            new Range(0x1BCA0, 0x1BCA3), // shorthand format controls
            new Range(0x1D173, 0x1D17A), // musical format controls
            new Range(0xE0000, 0xE0FFF), // tags, variation selectors, reserved
            new Range(0x2800, 0x2800), // Braille pattern blank
            new Range(0x13441, 0x13442), // Egyptian hieroglyph blanks
            new Range(0x1D159, 0x1D159)); // musical symbol null notehead

    private VisibleText() {}

    /** Whether {@code text} holds a character that a reader can see. */
    public static boolean isIn(CharSequence text) {
        return Violations.required("text", text).codePoints().anyMatch(VisibleText::isVisible);
    }

    /**
     * Whether {@code codePoint} leaves a mark on a page. White space, separators, controls, format characters, surrogates,
     * noncharacters and default ignorable characters do not.
     */
    private static boolean isVisible(int codePoint) {
        return !isUnseenByCategory(codePoint) && !isNoncharacter(codePoint) && !isListed(codePoint);
    }

    private static boolean isUnseenByCategory(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    private static boolean isListed(int codePoint) {
        return UNSEEN.stream().anyMatch(range -> range.holds(codePoint));
    }

    private record Range(int first, int last) {
        boolean holds(int codePoint) {
            return first <= codePoint && codePoint <= last;
        }
    }
}
