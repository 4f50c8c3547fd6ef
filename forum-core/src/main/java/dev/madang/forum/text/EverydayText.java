package dev.madang.forum.text;

/** Knows at a glance most of the short text that a forum holds, which each row of a list would else be checked for at length. */
final class EverydayText {

    private EverydayText() {}

    /**
     * Whether {@code text} is printable ASCII and Hangul syllables only, and not blank. Such text is canonical, no field refuses any of it, something of
     * it is visible, and each of its characters is one code point. False says nothing.
     */
    static boolean isAll(String text) {
        boolean isVisible = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c > ' ' && c <= '~') || (c >= '\uAC00' && c <= '\uD7A3')) {
                isVisible = true;
            } else if (c != ' ') {
                return false;
            }
        }
        return isVisible;
    }
}
