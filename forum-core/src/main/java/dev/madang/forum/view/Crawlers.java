package dev.madang.forum.view;

import dev.madang.forum.Violations;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells programs by the description that they give of themselves: search engines, previews of links, feed readers, monitors, libraries. Who gives a
 * browser's or none is none. Thread-safe.
 *
 * <p>A description is one when it holds, in whatever case, a word of robots such as {@code bot}, {@code crawl} or {@code spider}, or a name
 * of one that has no such word ({@code Yeti}, Naver's; {@code facebookexternalhit}). Cubot is a telephone.
 */
final class Crawlers implements Predicate<Viewing> {

    private static final List<String> WORDS = List.of(
            "bot",
            "crawl",
            "spider",
            "slurp",
            "scrap",
            "preview",
            "monitor",
            "fetch",
            "archiver",
            "validator",
            "headless",
            "lighthouse",
            "facebookexternalhit",
            "facebookcatalog",
            "mediapartners-google",
            "google-read-aloud",
            "apis-google",
            "google-inspectiontool",
            "feedburner",
            "feedly",
            "yeti/",
            "daumoa",
            "cowbot",
            "zumbot",
            "kakaotalk-scrap",
            "bytespider",
            "curl/",
            "wget/",
            "python",
            "java/",
            "java-http-client",
            "okhttp",
            "go-http-client",
            "libwww",
            "apache-httpclient",
            "axios/",
            "node-fetch",
            "postman",
            "phantomjs",
            "whatsapp/",
            "pingdom",
            "uptime",
            "w3c_",
            "ia_archiver",
            "yandeximages");
    private static final String TELEPHONE = "cubot";

    /** The words that begin with each letter. */
    private final String[][] words = new String[128][];

    Crawlers() {
        for (char letter = 0; letter < words.length; letter++) {
            String beginning = String.valueOf(letter);
            words[letter] =
                    WORDS.stream().filter(word -> word.startsWith(beginning)).toArray(String[]::new);
        }
    }

    @Override
    public boolean test(Viewing viewing) {
        Optional<String> agent = Violations.required("viewing", viewing).actor().userAgent();
        return agent.isPresent() && isCrawler(agent.get());
    }

    boolean isCrawler(String agent) {
        for (int at = 0; at < agent.length(); at++) {
            char letter = agent.charAt(at);
            if (letter < words.length && beginsAt(agent, at, words[lower(letter)])) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsAt(String agent, int at, String[] candidates) {
        for (String word : candidates) {
            if (agent.regionMatches(true, at, word, 0, word.length())) {
                return !agent.regionMatches(true, at - 2, TELEPHONE, 0, TELEPHONE.length());
            }
        }
        return false;
    }

    private static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }
}
