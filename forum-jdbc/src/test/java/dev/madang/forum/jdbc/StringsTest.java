package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixty strings over all planes of Unicode come back as they went in, as from memory. */
class StringsTest {

    private static final Actor WRITER = Actor.administrator("root", ClientAddress.of("10.0.0.1"));

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

    /** What no storage may be given, each for another reason. */
    private static final List<String> REFUSED =
            List.of("", " ", "\u3164", "\u2800\u200b", "\ud800", "x\udfff", "x\u0000y", "\u202ex");

    /** What is stored of such a title, nickname and body, or why nothing is. */
    private static List<String> verdict(Forum forum, String text) {
        try {
            PostDraft draft =
                    PostDraft.on(Fixtures.FREE).title(text).nickname(text).body(text);
            Post post =
                    forum.posts().get(WRITER, forum.posts().write(WRITER, draft).id());
            String nickname = post.author().nickname().orElseThrow().value();
            return List.of(post.title(), nickname, post.body());
        } catch (InvalidInputException e) {
            return e.violations().stream().map(Violation::toString).toList();
        }
    }

    private static List<List<String>> verdicts(ForumStorage storage) {
        Fixtures.board(storage);
        Forum forum = Forum.builder().storage(storage).build();
        return Stream.concat(strings().stream(), REFUSED.stream())
                .map(text -> verdict(forum, text))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void haveTheSameVerdictAndTheSameBytes(TestDatabase database) {
        try (JdbcForumStorage storage =
                        JdbcForumStorage.open(database.freshSchema().dataSource());
                InMemoryForumStorage memory = new InMemoryForumStorage()) {
            List<List<String>> expected = verdicts(memory);
            assertThat(strings()).hasSizeGreaterThanOrEqualTo(60);
            assertThat(expected).filteredOn(verdict -> verdict.contains("😀")).hasSize(1);
            assertThat(verdicts(storage)).isEqualTo(expected);
        }
    }

    private static List<String> stored(ForumStorage storage, String text) {
        NewPost post = Fixtures.post(text, text, Fixtures.NOW);
        PostRecord found = storage.posts()
                .find(new PostRef.ById(
                        Fixtures.done(storage.posts().insert(post)).id()))
                .orElseThrow();
        return List.of(found.head().summary().title(), found.body());
    }

    /** The storage itself changes nothing, also of what the engine would have made canonical. */
    @ParameterizedTest
    @EnumSource
    void areStoredAsTheyAreGiven(TestDatabase database) {
        try (JdbcForumStorage storage =
                JdbcForumStorage.open(database.freshSchema().dataSource())) {
            Fixtures.board(storage);
            for (String text : strings()) {
                assertThat(stored(storage, text)).containsExactly(text, text);
            }
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
