package dev.madang.forum.examples.boardweb.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** The board as a person uses it: in Chromium, on the sample. */
@ExtendWith(NeedsChromium.class)
class BrowserTest {

    @TempDir
    static Path profile;

    static BrowsedBoard browsed;
    static ChromeDriver driver;
    static Window window;

    @BeforeAll
    static void open() {
        browsed = BrowsedBoard.open(profile);
        driver = browsed.driver();
        window = browsed.window();
    }

    @AfterAll
    static void close() {
        browsed.close();
    }

    @AfterEach
    void forget() {
        browsed.forget();
    }

    @Test
    void readsFromTheFirstPageToAPostAndItsNeighbours() {
        window.go("/").link("자유마당");
        assertThat(window.text("h1")).isEqualTo("자유마당");
        window.link("베란다 상추 첫 수확, 그리고 달팽이 한 마리");
        assertThat(Integer.parseInt(window.text(".meta .views"))).isGreaterThan(57);
        assertThat(window.texts("ol.comments > li header .number"))
                .containsExactly("1.", "2.", "3.", "4.", "5.", "6.", "7.");
        assertThat(window.text("#c5 .text")).isEqualTo("지워진 댓글입니다.");
        window.click(".neighbors a[rel=prev]");
        assertThat(window.text("h1")).contains("첫 월급으로 산 것");
        window.click(".neighbors a[rel=next]");
        assertThat(window.path()).isEqualTo("/boards/yard/30");
    }

    @Test
    void pagesToTheEndAndBack() {
        window.go("/boards/yard");
        String first = window.text("table.rows tbody");
        while (!window.all(".pager a[rel=next]").isEmpty()) {
            window.click(".pager a[rel=next]");
        }
        assertThat(window.texts("tbody td.number")).endsWith("1");
        while (!window.all(".pager a[rel=prev]").isEmpty()) {
            window.click(".pager a[rel=prev]");
        }
        assertThat(window.text("table.rows tbody")).isEqualTo(first);
    }

    @Test
    void logsInWritesUnderANicknameCommentsAndReplies() {
        window.go("/boards/yard/30").link("로그인하면 댓글을 쓸 수 있습니다.");
        window.type("#name", "손님").click("form[action='/login'] button");
        assertThat(window.path()).isEqualTo("/boards/yard/30");
        String path = window.write("창밖에 참새가 앉았다", "두 마리입니다.\n지금은 세 마리.", "참새");
        assertThat(window.path()).matches("/boards/yard/[0-9]+");
        assertThat(window.text("h1")).isEqualTo("창밖에 참새가 앉았다");
        assertThat(window.text(".meta .nickname")).isEqualTo("참새");
        assertThat(window.text("article.post > .text")).isEqualTo("두 마리입니다.\n지금은 세 마리.");
        window.comment("방금 네 마리째", "제비");
        assertThat(window.path()).isEqualTo(path + "#c1");
        window.click("#c1 a[href*='reply=1']").comment("쌀을 뿌려 주세요", "이웃");
        assertThat(window.text("#c2 header")).contains("이웃", "댓글 1에 답글");
        window.logout();
        assertThat(window.all(".who")).isEmpty();
    }

    @Test
    void showsBothTextsWhenTwoWindowsEditOnePost() {
        window.login("두창");
        String path = window.write("두 창에서 고칠 글", "처음", "두창");
        String first = driver.getWindowHandle();
        window.go(path + "/edit");
        driver.switchTo().newWindow(WindowType.TAB);
        String second = driver.getWindowHandle();
        window.go(path + "/edit");

        driver.switchTo().window(first);
        window.type("#body", "첫 창에서 고침").click("form.write button");
        driver.switchTo().window(second);
        window.type("#body", "둘째 창에서 고침").click("form.write button");
        assertThat(window.text(".problem")).contains("다른 곳에서 이 글이 바뀌었습니다");
        assertThat(window.text(".present .text")).isEqualTo("첫 창에서 고침");
        assertThat(window.one("#body").getDomProperty("value")).isEqualTo("둘째 창에서 고침");
        window.type("#body", "첫 창에서 고침, 둘째 창에서도 고침").click("form.write button");
        assertThat(window.text("article.post > .text")).isEqualTo("첫 창에서 고침, 둘째 창에서도 고침");
        driver.close();
        driver.switchTo().window(first);
    }

    @Test
    void deletesAndRestoresAPostAndAComment() {
        window.login("지우개");
        String path = window.write("지웠다 살릴 글", "본문", "지우개");
        window.comment("지웠다 살릴 댓글", "지우개");
        window.click("form[action$='/comments/1/delete'] button");
        assertThat(window.texts("#c1")).isEmpty();
        assertThat(window.text(".undo p")).isEqualTo("댓글 1을(를) 지웠습니다.");
        window.click(".undo button");
        assertThat(window.text("#c1 .text")).isEqualTo("지웠다 살릴 댓글");

        window.click("form[action='" + path + "/delete'] button");
        assertThat(window.text("h1 .mark")).isEqualTo("글쓴이가 지움");
        window.go("/boards/yard");
        assertThat(window.all("a[href='" + path + "']")).isEmpty();
        window.go(path).click("form[action='" + path + "/restore'] button");
        window.go("/boards/yard");
        assertThat(window.all("a[href='" + path + "']")).hasSize(1);
    }

    @Test
    void keepsAScriptInEveryFieldText() {
        String script = "<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";
        window.login("<b onclick=alert(1)>");
        assertThat(window.text(".who")).isEqualTo("<b onclick=alert(1)>");
        String path = window.write(script, script + "\njavascript:alert(1)", "<i>nick</i>");
        window.comment(script, "\"><script>");
        for (String page : List.of(path, path + "/edit", path + "/comments/1/edit", "/boards/yard", "/")) {
            window.go(page);
            assertThat(driver.getTitle()).as(page).doesNotStartWith("broken");
            assertThat(window.all("script, main img, main i, main b")).as(page).isEmpty();
        }
        window.go(path);
        assertThat(window.text("h1")).isEqualTo(script);
        assertThat(window.texts("article.post > .text a")).isEmpty();
        window.go("/boards/yard/write").type("#title", script).type("#body", script);
        window.type("#nickname", script + "x".repeat(60)).click("form.write button");
        assertThat(window.one("#title").getDomProperty("value")).isEqualTo(script);
        assertThat(driver.getTitle()).doesNotStartWith("broken");
        assertThat(catchThrowable(() -> driver.switchTo().alert())).isInstanceOf(NoAlertPresentException.class);
    }

    @Test
    void takesKoreanThatIsComposedLetterByLetter() {
        window.login("한글");
        window.go("/boards/yard/write").one("#title").click();
        compose("ㅎ", "하", "한");
        compose("ㄱ", "그", "글");
        window.one("#body").click();
        compose("ㄷ", "다", "닭", "달");
        driver.executeCdpCommand("Input.insertText", Map.of("text", "👩‍👩‍👧‍👦"));
        window.click("form.write button");
        assertThat(window.text("h1")).isEqualTo("한글");
        assertThat(window.text("article.post > .text")).isEqualTo("달👩‍👩‍👧‍👦");
    }

    /** What an input method does: each step stands in the field, underlined, until the last one is taken. */
    private static void compose(String... steps) {
        for (String step : steps) {
            Map<String, Object> composition = new HashMap<>();
            composition.put("text", step);
            composition.put("selectionStart", step.length());
            composition.put("selectionEnd", step.length());
            driver.executeCdpCommand("Input.imeSetComposition", composition);
        }
        driver.executeCdpCommand("Input.insertText", Map.of("text", steps[steps.length - 1]));
    }

    @Test
    void isUsedByKeyboardAlone() {
        window.go("/boards/yard");
        window.one("body").sendKeys(Keys.TAB);
        assertThat(driver.switchTo().activeElement().getText()).isEqualTo("본문으로 건너뛰기");
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(window.path()).isEqualTo("/boards/yard#main");
        window.go("/login").one("#name").sendKeys("자판", Keys.ENTER);
        window.await(".who");
        assertThat(window.text(".who")).isEqualTo("자판");
    }
}
