package dev.madang.forum.examples.boardweb.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern SAID = Pattern.compile("say\\((?:[^\"()]|\\([^()]*\\))*\"([a-z.-]+[a-z])\"");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    @Test
    void areTheSameInEachLanguage() {
        Words korean = Words.load(Language.KOREAN);
        Words english = Words.load(Language.ENGLISH);
        assertThat(korean.keys()).isEqualTo(english.keys());
        for (String key : korean.keys()) {
            if (!key.startsWith("violation.")) {
                assertThat(places(korean.say(key))).as(key).isEqualTo(places(english.say(key)));
            }
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void areThereForAllThatPagesSay() throws IOException {
        Words words = Words.load(Language.ENGLISH);
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
                Matcher matcher = SAID.matcher(Files.readString(file));
                while (matcher.find()) {
                    said.add(matcher.group(1));
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(60);
        assertThat(words.keys()).containsAll(said);
    }

    @ParameterizedTest
    @EnumSource(Violation.Code.class)
    void areThereForAllThatCanBeWrong(Violation.Code code) {
        assertThat(Words.load(Language.ENGLISH).has("violation." + code.code())).isTrue();
    }
}
