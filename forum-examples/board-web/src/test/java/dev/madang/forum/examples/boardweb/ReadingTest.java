package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @AutoClose
    static final TestBoard board = TestBoard.with(TestBoard.lines(20));

    /** Nobody whose reading counts. */
    private static Visitor visitor() {
        return board.visitor().with("User-Agent", "curl/8");
    }

    private static List<String> numbers(Visitor.Page page) {
        return page.html().select("table.rows tbody td.number").eachText();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/boards/yard, 200",
        "/boards/yard?page=2, 200",
        "/boards/yard?page=6, 404",
        "/boards/yard?page=0, 400",
        "/boards/yard?page=x, 400",
        "/boards/yard?page=99999999999, 400",
        "/boards/yard?category=%EB%A7%90, 200",
        "/boards/yard?category=%EB%A7%90&from=tampered, 400",
        "/boards/yard/popular, 200",
        "/boards/yard/popular?in=week, 200",
        "/boards/yard/everything, 403",
        "/boards/yard/feed.atom, 200",
        "/boards/yard/1, 200",
        "/boards/yard/1?comments=2, 404",
        "/boards/yard/1?comments=no, 400",
        "/boards/yard/01, 404",
        "/boards/yard/2, 403",
        "/boards/yard/99, 404",
        "/boards/yard/1/edit, 403",
        "/boards/yard/1/comments/1/edit, 403",
        "/boards/yard/1/comments/9/edit, 404",
        "/boards/yard/write, 403",
        "/boards/nowhere, 404",
        "/boards/Yard, 404",
        "/boards/attic, 404",
        "/boards, 404",
        "/boards/, 404",
        "/boards//yard, 404",
        "/login, 200",
        "/healthz, 200",
        "/favicon.ico, 404",
        "/boards/%FF, 400",
    })
    void eachPathAnswersGetAndHeadAlike(String path, int status) {
        Visitor visitor = visitor();
        Visitor.Page got = visitor.get(path);
        Visitor.Page head = visitor.head(path);
        assertThat(got.status()).isEqualTo(status);
        assertThat(head.status()).isEqualTo(status);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(got.header("Content-Type"));
        assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/boards/nowhere | 없는 게시판입니다",
                "/boards/yard/99 | 없는 글입니다",
                "/boards/yard/1/comments/9/edit | 없는 댓글입니다"
            })
    void whatIsNotThereIsNamed(String path, String heading) {
        assertThat(visitor().get(path).text("h1")).isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/boards/yard/99", "/boards/yard/2", "/boards/yard?page=x", "/boards/yard/1/comments/9/edit"})
    void anErrorLeadsBackToItsBoard(String path) {
        assertThat(visitor().get(path).one("main a[href=/boards/yard]").text()).isEqualTo("마당");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/boards/attic/1", "/boards/nowhere/1"})
    void anErrorNamesNoHiddenBoard(String path) {
        Visitor.Page page = visitor().get(path);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().select("main a[href^=/boards]")).isEmpty();
        assertThat(page.body()).doesNotContain("다락");
    }

    @Nested
    class TheList {

        @Test
        void hasNoticesOnTopOfEveryPageAndNumbersGoingDown() {
            assertThat(numbers(visitor().get("/boards/yard"))).containsExactly("공지", "23", "22", "21", "20", "19");
            assertThat(numbers(visitor().get("/boards/yard?page=5"))).containsExactly("공지", "2", "1");
        }

        @Test
        void saysWhereItEnds() {
            Visitor.Page past = visitor().get("/boards/yard?page=1234");
            assertThat(past.text(".empty")).isEqualTo("1,234쪽은 없습니다. 마지막은 5쪽입니다.");
            assertThat(past.one(".pager a[rel=prev]").attr("href")).isEqualTo("/boards/yard?page=5");
            assertThat(past.html().select("tbody tr")).hasSize(1);
            assertThat(visitor().get("/boards/yard/1?comments=2").text(".thread .empty"))
                    .isEqualTo("2쪽은 없습니다. 마지막은 1쪽입니다.");
            assertThat(visitor().get("/boards/yard?page=5").html().select(".empty"))
                    .isEmpty();
        }

        @Test
        void ofAnEmptyBoardSaysSo() {
            try (TestBoard empty = TestBoard.with("{\"type\":\"board\",\"key\":\"own\",\"name\":\"우리\"}")) {
                Visitor.Page page = empty.visitor().get("/boards/own");
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.text(".empty")).isEqualTo("글이 없습니다.");
            }
        }

        @Test
        void leadsToItsEndAndBack() {
            Visitor visitor = visitor();
            Visitor.Page page = visitor.get("/boards/yard");
            page = visitor.get(
                    page.one(".pager a[aria-label=마지막 쪽], .pager a:contains(5)").attr("href"));
            assertThat(page.text(".pager a[aria-current=page]")).isEqualTo("5");
            assertThat(page.html().select(".pager a[rel=next]")).isEmpty();
            for (int left = 4; left >= 1; left--) {
                page = visitor.get(page.one(".pager a[rel=prev]").attr("href"));
                assertThat(page.text(".pager a[aria-current=page]")).isEqualTo(Integer.toString(left));
            }
            assertThat(page.html().select(".pager a[rel=prev]")).isEmpty();
        }

        @Test
        void showsOfARowWhatThereIs() {
            Visitor.Page page = visitor().get("/boards/yard?page=5");
            var row = page.html().select("table.rows tbody tr").last();
            assertThat(row.select("td.title a").text()).isEqualTo("첫 글");
            assertThat(row.select("td.title .category").text()).isEqualTo("말");
            assertThat(row.select("td.title .comments").text()).isEqualTo("댓글 1");
            assertThat(row.select("td.nickname bdi").text()).isEqualTo("..");
            assertThat(row.select("td.when time").attr("datetime")).isEqualTo("2014-07-10T23:21:11Z");
            assertThat(row.select("td.views").text()).isEqualTo("조회 2,226");
            assertThat(row.select(".new")).isEmpty();
        }

        @Test
        void marksWhatIsNewAndShowsItsTime() {
            Visitor writer = visitor().login("newcomer");
            String path = writer.write("방금 쓴 글", ".");
            var row = writer.get("/boards/yard").one("tr:has(a[href=" + path + "])");
            assertThat(row.select(".new").text()).isEqualTo("N새 글");
            assertThat(row.select("td.when").text()).matches("[0-2][0-9]:[0-5][0-9]");
            writer.submit(writer.get(path), path + "/delete", Map.of());
        }

        @Test
        void ofACategoryHasOnlyIts() {
            Visitor.Page page = visitor().get("/boards/yard?category=%EB%A7%90");
            assertThat(numbers(page)).containsExactly("1");
            assertThat(page.text(".tools a[aria-current=page]")).isEqualTo("말");
            assertThat(visitor().get("/boards/yard?page=2").text(".tools a[aria-current=page]"))
                    .isEqualTo("전체");
            assertThat(visitor().get("/boards/yard/popular?in=week").text(".tools a[aria-current=page]"))
                    .isEqualTo("이번 주 많이 읽은 글");
        }

        @Test
        void withRemovedPostsIsForModerators() {
            Visitor moderator = visitor().login("mod");
            String path = visitor().login("somebody").write("치울 글", ".");
            moderator.submit(moderator.get(path), path + "/delete", Map.of());
            assertThat(visitor().get(path).status()).isEqualTo(404);
            Visitor.Page page = moderator.get("/boards/yard/everything");
            assertThat(page.text("tr:has(a[href=" + path + "]) .mark")).isEqualTo("운영자가 지움");
            assertThat(moderator.get("/boards/yard").html().select("a[href=" + path + "]"))
                    .isEmpty();
        }
    }

    @Nested
    class APost {

        @Test
        void isShownWithItsCommentsAndTheListAroundIt() {
            Visitor.Page page = visitor().get("/boards/yard/1");
            assertThat(page.text("h1")).isEqualTo("말 첫 글");
            assertThat(page.text(".meta")).startsWith("작성자 .. 작성일 2014-07-").contains("조회 2,226", "IP 112.171.xxx.7");
            assertThat(page.text("article.post > .text")).isEqualTo("본문");
            assertThat(page.text("#c1 header")).contains("1.", "@@", "(182.219.xxx.103)");
            assertThat(page.text("#c1 .text")).isEqualTo("첫 댓글");
            assertThat(page.text(".closed a")).isEqualTo("로그인하면 댓글을 쓸 수 있습니다.");
            assertThat(page.one(".closed a").attr("href")).isEqualTo("/login?next=%2Fboards%2Fyard%2F1");
            assertThat(page.one("tr.current a").attr("aria-current")).isEqualTo("page");
            assertThat(page.one(".neighbors a[rel=next]").attr("href")).isEqualTo("/boards/yard/2");
            assertThat(page.html().select(".neighbors a[rel=prev]")).isEmpty();
            assertThat(page.one("#around a").attr("href")).isEqualTo("/boards/yard?page=5");
        }

        @Test
        void thatIsSecretIsForItsAuthorAndTheStaff() {
            Visitor.Page refused = visitor().get("/boards/yard/2");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("숨은 말");
            assertThat(visitor().get("/boards/yard/1").text(".neighbors a[rel=next]"))
                    .isEqualTo("비밀글입니다.");
            for (String name : List.of("owner", "mod", "root")) {
                assertThat(visitor().login(name).get("/boards/yard/2").text("article.post > .text"))
                        .isEqualTo("숨은 말");
            }
        }

        @Test
        void thatMovedIsFoundUnderItsOldNumber() {
            String old = visitor().login("mover").write("옮길 글", ".");
            Visitor root = visitor().login("root");
            String moved = root.submit(root.get(old), old + "/move", Map.of("board", "shed"))
                    .header("Location");
            assertThat(moved).startsWith("/boards/shed/");
            Visitor.Page page = visitor().get(old);
            assertThat(page.status()).isEqualTo(302);
            assertThat(page.header("Location")).isEqualTo(moved);
        }
    }

    @Nested
    class TheFeed {

        private static final String PATH = "/boards/yard/feed.atom";

        private static org.w3c.dom.Element feed(Visitor.Page page) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(page.body().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        }

        @Test
        void isAtomAndHidesWhatIsSecret() throws Exception {
            Visitor.Page page = visitor().get(PATH);
            assertThat(page.header("Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
            org.w3c.dom.Element feed = feed(page);
            assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isGreaterThanOrEqualTo(20);
            assertThat(page.body())
                    .contains("<title>글 23</title>", "href=\"/boards/yard/23\"")
                    .doesNotContain("/boards/yard/2\"");
        }

        @Test
        void hasNoticesAmongTheRest() {
            assertThat(visitor().get(PATH).body()).contains("<title>공지</title>", "href=\"/boards/yard/3\"");
        }

        @Test
        void saysWhenWordsWereLastChanged() throws Exception {
            Visitor writer = visitor().login("second thoughts");
            String path = writer.write("고칠 글", ".");
            assertThat(times(path)).hasSize(1);
            writer.submit(writer.get(path + "/edit"), path + "/edit", Map.of("body", "고침"));
            List<String> times = times(path);
            assertThat(times).hasSize(2).isSorted();
            assertThat(feed(visitor().get(PATH))
                            .getElementsByTagNameNS("*", "updated")
                            .item(0)
                            .getTextContent())
                    .isEqualTo(times.get(1));
            writer.submit(writer.get(path), path + "/delete", Map.of());
        }

        /** When a post was published and when it was updated, once when that is the same. */
        private static List<String> times(String path) {
            var entry = Jsoup.parse(visitor().get(PATH).body(), Parser.xmlParser())
                    .selectFirst("entry:has(link[href=" + path + "])");
            assertThat(entry).isNotNull();
            return entry.select("published, updated").eachText().stream()
                    .distinct()
                    .toList();
        }

        @Test
        void leadsToTheSiteThatTheHostNames() {
            try (TestBoard named = TestBoard.start("--site-url", "https://board.example")) {
                assertThat(named.visitor().get(PATH).body())
                        .contains("href=\"https://board.example/boards/yard/1\"", "<id>tag:board.example,")
                        .doesNotContain("127.0.0.1", "localhost");
            }
        }
    }

    @Nested
    class Languages {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "ko-KR,ko;q=0.9,en;q=0.8 | ko",
                    "en-US,en | en",
                    "fr,ko;q=0.3 | ko",
                    "de | en",
                    "not a header;; | en",
                    "* | en"
                })
        void areTheBrowsers(String header, String lang) {
            Visitor.Page page = visitor().with("Accept-Language", header).get("/");
            assertThat(page.one("html").attr("lang")).isEqualTo(lang);
            assertThat(page.header("Content-Language")).isEqualTo(lang);
            assertThat(page.header("Vary")).contains("Accept-Language");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/boards/yard", "/boards/yard/1", "/login", "/nowhere"})
    void everyPageHasOneMainHeadingAndLabelsForItsFields(String path) {
        var html = visitor().login("reader").get(path).html();
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("main")).hasSize(1);
        assertThat(html.select("title").text()).isNotBlank();
        for (var field : html.select("input:not([type=hidden]), textarea, select")) {
            assertThat(html.select("label[for=" + field.id() + "]"))
                    .as(field.outerHtml())
                    .hasSize(1);
        }
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("script, [style], [onclick]")).isEmpty();
    }

    @Test
    void theStyleSheetMayBeKeptForGood() {
        Visitor visitor = visitor();
        Visitor.Page style =
                visitor.get(visitor.get("/").one("link[rel=stylesheet]").attr("href"));
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.header("Content-Type")).startsWith("text/css");
        assertThat(style.header("Cache-Control")).contains("immutable");
    }
}
