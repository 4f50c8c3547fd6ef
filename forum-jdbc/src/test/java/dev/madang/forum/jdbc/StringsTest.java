package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixty strings over all planes of Unicode come back as they went in, as from memory. */
class StringsTest {

    private static List<String> strings() {
        List<String> strings = new ArrayList<>(List.of(
                "한글",
                "\u1112\u1161\u11ab\u1100\u1173\u11af",
                "가\u0301",
                "ß",
                "SS",
                "ﬀ",
                "İ",
                "ı",
                "a",
                "A",
                "a ",
                " a",
                "a\u3000",
                "\u2028",
                "\u2029x",
                "\ufeffx",
                "x\u200bx",
                "\u00a0x",
                "\\",
                "'",
                "\"",
                "''",
                "%_",
                "?",
                ":name",
                "<posts>",
                "{p}",
                "$1",
                "--",
                "/* */",
                ";",
                "\t",
                "a\nb",
                "\u0001x",
                "\ufffdx",
                "\uffffx",
                "😀",
                "😁",
                "👨‍👩‍👧‍👦",
                "🇰🇷",
                "é",
                "Ω",
                "ก็",
                "עברית",
                "العربية",
                "हिन्दी",
                "日本語",
                "漢字",
                "𠀀"));
        for (int plane = 1; plane <= 16; plane++) {
            strings.add(new String(Character.toChars((plane << 16) + 0x123)));
        }
        return strings;
    }

    private static List<PostRecord> stored(ForumStorage storage) {
        Fixtures.board(storage);
        List<String> strings = strings();
        return strings.stream()
                .map(text -> {
                    NewPost post = Fixtures.post(text, text, Fixtures.NOW);
                    return storage.posts()
                            .find(new PostRef.ById(
                                    Fixtures.done(storage.posts().insert(post)).id()))
                            .orElseThrow();
                })
                .toList();
    }

    private static List<List<String>> texts(List<PostRecord> posts) {
        return posts.stream()
                .map(post -> List.of(post.head().summary().title(), post.body()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void giveBackTheSameBytes(TestDatabase database) {
        try (JdbcForumStorage storage =
                        JdbcForumStorage.open(database.freshSchema().dataSource());
                InMemoryForumStorage memory = new InMemoryForumStorage()) {
            List<List<String>> given =
                    strings().stream().map(text -> List.of(text, text)).toList();
            assertThat(given).hasSizeGreaterThanOrEqualTo(60);
            assertThat(texts(stored(storage))).isEqualTo(texts(stored(memory))).isEqualTo(given);
        }
    }

    @ParameterizedTest
    @EnumSource
    void makeRoomForTheLongestOfEachLimit(TestDatabase database) {
        try (JdbcForumStorage storage =
                JdbcForumStorage.open(database.freshSchema().dataSource())) {
            Fixtures.board(storage);
            String title = "😀".repeat(300);
            String body = IntStream.range(0, 1_000_000)
                    .collect(StringBuilder::new, (text, i) -> text.append("🎉"), StringBuilder::append)
                    .toString();
            NewPost post = Fixtures.post(title, body, Fixtures.NOW);
            PostRecord found = storage.posts()
                    .find(new PostRef.ById(
                            Fixtures.done(storage.posts().insert(post)).id()))
                    .orElseThrow();

            assertThat(found.head().summary().title()).isEqualTo(title);
            assertThat(found.body().equals(body)).isTrue();
        }
    }
}
