package dev.madang.forum.tck;

import dev.madang.forum.Violations;
import dev.madang.forum.text.TextRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Canonical lines over all planes of Unicode that storages are known to change. */
final class Strings {

    private static final TextRule RULE = TextRule.line("line", 1, 300);

    private static final List<String> TROUBLESOME = List.of(
            "ᆞᆞ",
            "@@",
            "...",
            "..",
            "trailing blanks  ",
            " leading blank",
            "a  b",
            "ß",
            "ss",
            "İstanbul ıI iİ",
            "각",
            "한글 가나다 힣",
            "ㄱㄴㄷ ㅏㅑ",
            "日本語テキスト",
            "漢字㐀",
            "zero\u200Bwidth",
            "join\u200Der",
            "soft\u00ADhyphen",
            "nbsp\u00A0blank",
            "ideographic\u3000blank ",
            "e\u0327\u0301",
            "Ω Ω",
            "ﬁ ligature",
            "½ ²",
            "עברית",
            "العربية",
            "ไทย",
            "हिन्दी",
            "😀",
            "👨‍👩‍👧‍👦",
            "🇰🇷",
            "👍🏽",
            "𝒳 𝔘",
            "𠮷野家",
            "𪜶",
            "\uFFFD",
            "\uFEFFbom",
            "\uE000",
            "back\\slash \\n \\0 \\",
            "quote ' '' \" `",
            "100% _under%",
            "'; DROP TABLE forum_post; --",
            "<b>&amp;</b>",
            "${x} #{y} {{z}} :name ?1 ??",
            "{\"json\": [1, null]}",
            "null",
            "NULL",
            "0",
            "-1",
            "1e400",
            "true");

    private Strings() {}

    /** Each survives {@link TextRule} unchanged; equal ones are left out. */
    static List<String> lines() {
        return Stream.concat(TROUBLESOME.stream(), planes())
                .map(Strings::canonical)
                .distinct()
                .toList();
    }

    /** A few code points of every plane that has any. */
    private static Stream<String> planes() {
        return IntStream.of(0x10000, 0x1F600, 0x20000, 0x2FA1D, 0x30000, 0xE0100, 0xF0000, 0x100000, 0x10FFFD)
                .mapToObj(codePoint -> "plane " + Character.toString(codePoint) + " end");
    }

    private static String canonical(String text) {
        Violations violations = new Violations();
        String canonical = RULE.check(text, violations);
        violations.throwIfAny();
        return canonical;
    }
}
