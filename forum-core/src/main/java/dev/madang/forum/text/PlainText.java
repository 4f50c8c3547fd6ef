package dev.madang.forum.text;

import dev.madang.forum.Violations;

/** Shows plain text in other formats. */
public final class PlainText {

    private PlainText() {}

    /**
     * Escapes {@code text} for HTML, so that a parser gives back exactly {@code text}, as the content of an element and as a
     * quoted attribute's value.
     *
     * <p>White space and line ends stay as they are: style the element {@code white-space: pre-wrap} to show them. {@code <pre>}
     * and {@code <textarea>} drop a first line end; write one of your own before the text there. Not for unquoted attributes,
     * scripts or style sheets.
     *
     * @param text canonical text, or any other that holds no NUL, which HTML cannot carry
     */
    public static String toHtml(String text) {
        Violations.required("text", text);
        StringBuilder html = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                // A parser reads a bare carriage return as a line feed.
                case '\r' -> html.append("&#13;");
                // Allowed in HTML, but parsers that know the end of input by this unit stop at a bare one; jsoup does.
                case '\uFFFF' -> html.append("&#65535;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
