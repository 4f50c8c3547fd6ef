package dev.madang.forum.examples.boardweb.browser;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.post.PostNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page, as it looks: kept as {@code target/screenshots/*.png} to be looked at, and checked by {@code flaws.js}. */
@ExtendWith(NeedsChromium.class)
class AppearanceTest {

    @TempDir
    static Path profile;

    static BrowsedBoard browsed;
    static Window window;

    private final SoftAssertions softly = new SoftAssertions();

    @BeforeAll
    static void open() {
        browsed = BrowsedBoard.open(profile);
        window = browsed.window();
        furnish(browsed.board().forum());
    }

    /** A board without posts, and a comment of the moderator's. */
    private static void furnish(Forum forum) {
        ClientAddress address = ClientAddress.of("127.0.0.1");
        Actor root = Actor.administrator("root", address);
        forum.boards().create(root, BoardDraft.of(BoardKey.of("empty")).name("빈 마당"));
        PostNumber post = PostNumber.of(BoardKey.of("yard"), 12);
        CommentDraft comment = CommentDraft.on(forum.posts().get(root, post).id())
                .nickname("지기")
                .body("여기까지 읽었습니다.");
        forum.comments().write(Actor.member("mod", address), comment);
    }

    @AfterAll
    static void close() {
        browsed.close();
    }

    @AfterEach
    void forget() {
        browsed.forget();
    }

    @ParameterizedTest
    @CsvSource({"360, light, ko", "800, light, ko", "1280, light, ko", "360, dark, ko", "360, light, en"})
    void hasNoFlaws(int width, String scheme, String language) throws IOException {
        String suffix = width + "-" + scheme + "-" + language;
        window.width(width).dark(scheme.equals("dark")).language(language);
        for (Map.Entry<String, String> page : ofGuests().entrySet()) {
            window.go(page.getValue());
            look(page.getKey(), suffix);
        }
        window.login("mod");
        for (Map.Entry<String, String> page : ofModerators().entrySet()) {
            window.go(page.getValue());
            look(page.getKey(), suffix);
        }
        refused();
        look("refused", suffix);
        conflicting();
        look("conflict", suffix);
        lockedMeanwhile();
        look("kept", suffix);
        withoutCookie();
        look("kept-to-be-copied", suffix);
        softly.assertAll();
    }

    private static Map<String, String> ofGuests() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("list", "/boards/yard");
        pages.put("list-past-end", "/boards/yard?page=9");
        pages.put("list-category", "/boards/yard?category=%EC%82%B4%EB%A6%BC");
        pages.put("list-empty", "/boards/empty");
        pages.put("post", "/boards/yard/30");
        pages.put("secret", "/boards/yard/21");
        pages.put("login", "/login");
        pages.put("refusal", "/boards/yard/write");
        return pages;
    }

    private static Map<String, String> ofModerators() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list-last", "/boards/yard?page=2");
        pages.put("most-read", "/boards/yard/popular?in=week");
        pages.put("everything", "/boards/yard/everything");
        pages.put("reply", "/boards/yard/30?reply=1");
        pages.put("locked", "/boards/yard/13");
        pages.put("comment-edit", "/boards/yard/12/comments/6/edit");
        pages.put("write", "/boards/yard/write");
        pages.put("nothing", "/boards/yard/9999");
        return pages;
    }

    private static void refused() {
        window.go("/boards/yard/write").type("#title", "가".repeat(201)).type("#body", "본문");
        window.click("form.write button");
    }

    /** An edit that another came before. */
    private static void conflicting() {
        String path = window.write("두 번 고칠 글", "처음", "고침");
        String edit = path + "/edit";
        window.go(edit).meanwhile(() -> {
            window.go(edit).type("#body", "먼저 고침").click("form.write button");
        });
        window.type("#body", "뒤에 고침").click("form.write button");
        window.one(".present");
    }

    private static void lockedMeanwhile() {
        String path = window.write("잠글 글", "처음", "고침");
        window.go(path + "/edit").type("#body", "오래 고친 글").meanwhile(() -> {
            window.go(path).click("form[action$='/lock'] button");
        });
        window.click("form.write button");
        window.one("form.write #body");
    }

    private static void withoutCookie() {
        window.go("/boards/yard/write").type("#title", "제목").type("#body", "오래 쓴 글");
        window.forgetCookies().click("form.write button");
        window.one("#body[readonly]");
    }

    private void look(String name, String suffix) throws IOException {
        softly.assertThat(window.flaws()).as(window.path() + ", " + suffix).isEmpty();
        window.screenshot(name + "-" + suffix);
    }
}
