package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.GuestPassword;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.view.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person or program can get wrong: a typed error that names the field and not its text, and nothing changed. */
class BadInputTest {

    private static final Map<String, String> BLANK = Map.ofEntries(
            Map.entry("nothing", ""),
            Map.entry("space", " "),
            Map.entry("Hangul filler", "\u3164"),
            Map.entry("Hangul choseong filler", "\u115F"),
            Map.entry("Hangul jungseong filler", "\u1160"),
            Map.entry("halfwidth Hangul filler", "\uFFA0"),
            Map.entry("zero width space", "\u200B"),
            Map.entry("zero width joiner", "\u200D"),
            Map.entry("Braille blank", "\u2800"),
            Map.entry("no-break space", "\u00A0"),
            Map.entry("ideographic space", "\u3000"),
            Map.entry("byte order mark", "\uFEFF"),
            Map.entry("soft hyphen", "\u00AD"),
            Map.entry("word joiner", "\u2060"),
            Map.entry("variation selector", "\uFE0F"),
            Map.entry("a tag", new String(Character.toChars(0xE0041))),
            Map.entry("many of them", "\u3164 \u200B\u2800\u115F"));

    private static final List<Integer> BIDI =
            List.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    private final ForumFixture fixture = ForumFixture.create();
    private final PostService posts = fixture.forum().posts();
    private final CommentService comments = fixture.forum().comments();
    private Post post;
    private Comment comment;

    @BeforeEach
    void somethingToChange() {
        fixture.board("free", b -> b.limits(new BoardLimits(20, 30, 10, 25)));
        post = fixture.post(fixture.member());
        comment = fixture.comment(post.id());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Each field of text, and a call that puts a text into it. */
    private Map<String, Consumer<String>> fields() {
        Map<String, Consumer<String>> fields = new TreeMap<>(lines());
        fields.put("body: write", text -> posts.write(fixture.member(), draft().body(text)));
        fields.put(
                "body: edit",
                text -> posts.edit(fixture.member(), PostEdit.of(post).body(text)));
        fields.put(
                "body: comment",
                text -> comments.write(fixture.other(), commentDraft().body(text)));
        fields.put(
                "body: edit comment",
                text -> comments.edit(fixture.other(), CommentEdit.of(comment).body(text)));
        return fields;
    }

    /** Those of one line. */
    private Map<String, Consumer<String>> lines() {
        Map<String, Consumer<String>> lines = new TreeMap<>();
        lines.put("title: write", text -> posts.write(fixture.member(), draft().title(text)));
        lines.put(
                "title: edit",
                text -> posts.edit(fixture.member(), PostEdit.of(post).title(text)));
        lines.put("nickname: write", text -> posts.write(fixture.member(), draft().nickname(text)));
        lines.put(
                "nickname: comment",
                text -> comments.write(fixture.other(), commentDraft().nickname(text)));
        lines.put(
                "name: board",
                text -> fixture.forum()
                        .boards()
                        .create(
                                fixture.admin(),
                                BoardDraft.of(BoardKey.of("new")).name(text)));
        lines.put(
                "name: change",
                text -> fixture.forum()
                        .boards()
                        .change(
                                fixture.admin(),
                                BoardEdit.of(fixture.forum().boards().get(fixture.admin(), FREE))
                                        .name(text)));
        lines.put(
                "categories: board",
                text -> fixture.forum()
                        .boards()
                        .create(
                                fixture.admin(),
                                BoardDraft.of(BoardKey.of("new")).name("N").categories(text)));
        lines.put("member: actor", text -> Actor.member(text, ClientAddress.of("10.0.0.1")));
        lines.put("member: id", MemberId::of);
        lines.put("nickname: value", Nickname::of);
        lines.put("category: value", Category::of);
        lines.put("idempotencyKey: value", IdempotencyKey::of);
        lines.put("session: actor", text -> fixture.guest().session(text));
        lines.put("subject.type: value", text -> Subject.of(text, "1"));
        lines.put("subject.id: value", text -> Subject.of("order", text));
        lines.put("password: value", text -> GuestPassword.of(text.isEmpty() ? text : text.repeat(4)));
        return lines;
    }

    private static PostDraft draft() {
        return PostDraft.on(FREE).title("T").body("B").nickname("N");
    }

    private CommentDraft commentDraft() {
        return CommentDraft.on(post.id()).body("B").nickname("N");
    }

    private void refused(String field, Violation.Code code, ThrowingCallable call) {
        String before = fixture.everything();
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.code()).isEqualTo("invalid-input");
            assertThat(e.violations()).allMatch(v -> v.field().equals(field)).anyMatch(v -> v.code() == code);
        });
        assertThat(fixture.everything()).isEqualTo(before);
    }

    private static String field(String name) {
        return name.substring(0, name.indexOf(':'));
    }

    @TestFactory
    Stream<DynamicTest> blankTextIsBlankInEveryField() {
        List<DynamicTest> tests = new ArrayList<>();
        fields().forEach((name, put) -> BLANK.forEach((blank, text) -> tests.add(dynamicTest(
                name + ", " + blank, () -> refused(field(name), Violation.Code.BLANK, () -> put.accept(text))))));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> noFieldTakesWhatNoStorageGivesBack() {
        List<DynamicTest> tests = new ArrayList<>();
        fields().forEach((name, put) -> {
            tests.add(broken(name, "NUL", Violation.Code.NUL, () -> put.accept("ab\u0000cd")));
            for (String lone : List.of("ab\uD800cd", "ab\uDC00cd", "abcd\uDBFF", "\uDFFFabcd", "\uDC00\uD800abcd")) {
                tests.add(broken(name, "a lone surrogate", Violation.Code.LONE_SURROGATE, () -> put.accept(lone)));
            }
        });
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> noLineTurnsTheTextAroundIt() {
        List<DynamicTest> tests = new ArrayList<>();
        lines().forEach((name, put) -> BIDI.forEach(bidi -> tests.add(broken(
                name,
                "U+" + Integer.toHexString(bidi),
                Violation.Code.BIDI_CONTROL,
                () -> put.accept("ab" + Character.toString(bidi) + "cd")))));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> noLineHoldsALineEndOrAControl() {
        List<DynamicTest> tests = new ArrayList<>();
        lines().forEach((name, put) -> List.of("\n", "\r", "\u0085", "\u2028", "\u2029", "\u0007", "\u001B")
                .forEach(control -> tests.add(broken(
                        name,
                        "U+" + Integer.toHexString(control.charAt(0)),
                        Violation.Code.CONTROL_CHARACTER,
                        () -> put.accept("ab" + control + "cd")))));
        return tests.stream();
    }

    private DynamicTest broken(String name, String what, Violation.Code code, ThrowingCallable call) {
        return dynamicTest(name + ", " + what, () -> refused(field(name), code, call));
    }

    @Test
    void oneErrorNamesEveryField() {
        assertThatThrownBy(() -> posts.write(
                        fixture.member(),
                        PostDraft.on(FREE)
                                .title("\u202E")
                                .nickname("\u0000")
                                .category("\n")
                                .idempotencyKey("x".repeat(101))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::field)
                                .contains("title", "body", "nickname", "category", "idempotencyKey"));
    }

    @Nested
    class Lengths {

        @Test
        void areTheBoardsOwn() {
            assertThat(posts.write(
                                    fixture.member(),
                                    draft().title("가".repeat(20))
                                            .body("가".repeat(30))
                                            .nickname("가".repeat(10)))
                            .title())
                    .hasSize(20);
            refused(
                    "title",
                    Violation.Code.TOO_LONG,
                    () -> posts.write(fixture.member(), draft().title("가".repeat(21))));
            refused("body", Violation.Code.TOO_LONG, () -> posts.write(fixture.member(), draft().body("가".repeat(31))));
            refused(
                    "nickname",
                    Violation.Code.TOO_LONG,
                    () -> posts.write(fixture.member(), draft().nickname("가".repeat(11))));
            refused(
                    "body",
                    Violation.Code.TOO_LONG,
                    () -> comments.write(fixture.other(), commentDraft().body("가".repeat(26))));
            refused(
                    "title",
                    Violation.Code.TOO_LONG,
                    () -> posts.edit(fixture.member(), PostEdit.of(post).title("가".repeat(21))));
            refused(
                    "body",
                    Violation.Code.TOO_LONG,
                    () -> comments.edit(fixture.other(), CommentEdit.of(comment).body("가".repeat(26))));
        }

        @Test
        void areCodePointsOfCanonicalText() {
            String emoji = Character.toString(0x1F600);
            assertThat(posts.write(fixture.member(), draft().title(emoji.repeat(20)))
                            .title())
                    .hasSize(40);
            String decomposed = "e\u0301";
            assertThat(posts.write(fixture.member(), draft().title(decomposed.repeat(20)))
                            .title())
                    .isEqualTo("é".repeat(20));
            refused(
                    "title",
                    Violation.Code.TOO_LONG,
                    () -> posts.write(fixture.member(), draft().title(emoji.repeat(21))));
        }

        @Test
        void areTheEnginesWhereABoardAllowsTheMost() {
            fixture.change(fixture.forum().boards().get(fixture.admin(), FREE), b -> b.limits(BoardLimits.MAX));
            posts.write(
                    fixture.member(),
                    draft().title("x".repeat(300)).body("x".repeat(1_000_000)).nickname("x".repeat(60)));
            refused(
                    "title",
                    Violation.Code.TOO_LONG,
                    () -> posts.write(fixture.member(), draft().title("x".repeat(301))));
            refused(
                    "body",
                    Violation.Code.TOO_LONG,
                    () -> posts.write(fixture.member(), draft().body("x".repeat(1_000_001))));
            refused(
                    "body",
                    Violation.Code.TOO_LONG,
                    () -> comments.write(fixture.other(), commentDraft().body("x".repeat(100_001))));
        }

        @Test
        void ofALimitAreLimitedThemselves() {
            refused("limits.title", Violation.Code.OUT_OF_RANGE, () -> new BoardLimits(301, 1, 1, 1));
            refused("limits.body", Violation.Code.OUT_OF_RANGE, () -> new BoardLimits(1, 0, 1, 1));
            refused("limits.nickname", Violation.Code.OUT_OF_RANGE, () -> new BoardLimits(1, 1, 61, 1));
            refused("limits.comment", Violation.Code.OUT_OF_RANGE, () -> new BoardLimits(1, 1, 1, 100_001));
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 100_000_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
        void ofAPageAreFromOneToTenMillion(int page) {
            refused("page", Violation.Code.OUT_OF_RANGE, () -> Paging.page(page));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 1_001, 1_000_000_000})
        void ofRowsAreFromOneToAThousand(int size) {
            refused("size", Violation.Code.OUT_OF_RANGE, () -> Paging.page(1).size(size));
            refused("size", Violation.Code.OUT_OF_RANGE, () -> Slicing.first(size));
            refused("size", Violation.Code.OUT_OF_RANGE, () -> posts.around(fixture.member(), post.id(), size));
            refused("size", Violation.Code.OUT_OF_RANGE, () -> posts.pageOf(fixture.member(), post.id(), size));
            refused("size", Violation.Code.OUT_OF_RANGE, () -> comments.pageOf(fixture.member(), comment.id(), size));
            refused(
                    "size",
                    Violation.Code.OUT_OF_RANGE,
                    () -> fixture.forum()
                            .views()
                            .mostRead(fixture.member(), Span.between(ForumFixture.START, ForumFixture.START), size));
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, Long.MIN_VALUE})
        void ofThingsArePositive(long number) {
            refused("post", Violation.Code.OUT_OF_RANGE, () -> PostId.of(number));
            refused("number", Violation.Code.OUT_OF_RANGE, () -> PostNumber.of(FREE, number));
            refused("version", Violation.Code.OUT_OF_RANGE, () -> PostEdit.of(post.id(), number));
            refused("version", Violation.Code.OUT_OF_RANGE, () -> CommentEdit.of(comment.id(), number));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 1_000_000_000})
        void ofCommentsAreInTheirRange(int number) {
            refused("comment", Violation.Code.OUT_OF_RANGE, () -> CommentId.of(post.id(), number));
            refused(
                    "parent",
                    Violation.Code.OUT_OF_RANGE,
                    () -> comments.write(fixture.other(), commentDraft().replyTo(number)));
        }

        @Test
        void areReadAsTheyAreWritten() {
            CommentId last = CommentId.of(PostId.of(Long.MAX_VALUE), CommentId.MAX_NUMBER);
            assertThat(CommentId.parse(last.toString())).isEqualTo(last);
            assertThat(PostId.parse("9223372036854775807")).isEqualTo(last.post());
            assertThatThrownBy(() -> CommentId.parse("17")).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> CommentId.parse("-17")).isInstanceOf(InvalidInputException.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "0", "-1", "+1", "01", "1.0", "1e3", " 1", "1 ", "٣", "९", "9223372036854775808", "abc"})
        void asTextAreWrittenInOneWay(String text) {
            assertThatThrownBy(() -> PostId.parse(text)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> CommentId.parse("1-" + text)).isInstanceOf(InvalidInputException.class);
        }
    }
}
