package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.examples.boardweb.text.Times;
import dev.madang.forum.examples.boardweb.text.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What every page has around its own part.
 *
 * @param words the reader's language
 * @param times the host's zone
 * @param title the page's title, without the site's name
 * @param member the name that the reader is logged in by
 * @param csrf what forms of this reader's carry; empty on pages without one
 * @param here the path of this page; empty where one cannot come back to it
 */
public record Frame(Words words, Times times, String title, Optional<String> member, String csrf, String here) {

    /** The words for {@code key}. */
    public String say(String key) {
        return words.say(key);
    }

    /** The same with {@code {name}} replaced. */
    public String say(String key, String name, Object value) {
        return words.say(key, name, value);
    }

    /** What people call a field of a form; its name where they see none of it. */
    public String field(String name) {
        return words.has("field." + name) ? words.say("field." + name) : name;
    }

    /** The reader's language, as in {@code lang="ko"}. */
    public String lang() {
        return words.language().tag();
    }

    /** Where to log in, and come back. */
    public String loginPath() {
        return here.isEmpty() ? "/login" : "/login?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** Where the style sheet is. */
    public String stylePath() {
        return Asset.STYLE.path();
    }

    /** Where the icon is. */
    public String iconPath() {
        return Asset.ICON.path();
    }
}
