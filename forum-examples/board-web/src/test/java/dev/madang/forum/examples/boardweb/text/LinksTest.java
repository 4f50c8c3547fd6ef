package dev.madang.forum.examples.boardweb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private static List<String> links(String text) {
        List<Piece> pieces = Links.in(text);
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        return pieces.stream().filter(Piece::isLink).map(Piece::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://a.example | http://a.example",
                "보세요 https://a.example/길 | https://a.example/",
                "https://a.example/%EA%B8%B8입니다. | https://a.example/%EA%B8%B8",
                "(https://a.example/b) | https://a.example/b",
                "https://a.example/wiki/Yard_(land) | https://a.example/wiki/Yard_(land)",
                "https://a.example/b. | https://a.example/b",
                "https://a.example/b?c=1&d=2#e! | https://a.example/b?c=1&d=2#e",
                "<https://a.example/b> | https://a.example/b",
                "\"https://a.example/b\" | https://a.example/b",
                "https://a.example/[x] | https://a.example/[x]",
                "https://a.example/b, | https://a.example/b",
                "https://a.example:8080/ | https://a.example:8080/"
            })
    void endWhereTheAddressEnds(String text, String link) {
        assertThat(links(text)).containsExactly(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "없음",
                "http://",
                "https:///x",
                "http://가나",
                "javascript:alert(1)",
                "ftp://a.example",
                "xhttp://a.example",
                "HTTP://a.example",
                "http:// a.example",
                "http://[::1]/"
            })
    void areNotSeenInOtherText(String text) {
        assertThat(links(text)).isEmpty();
    }

    @Test
    void areFoundOneByOne() {
        assertThat(links("http://a.example http://b.example\nhttp://c.example"))
                .containsExactly("http://a.example", "http://b.example", "http://c.example");
    }

    @Test
    void takeTimeInProportionToTheText() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            links("http://a".repeat(20_000));
            links("http://a(".repeat(20_000));
            links("http://a" + ")".repeat(100_000));
            links("http://".repeat(20_000));
        });
    }
}
