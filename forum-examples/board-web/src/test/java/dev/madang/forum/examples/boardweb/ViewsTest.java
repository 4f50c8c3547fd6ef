package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

    private static final String POST = "/boards/yard/1";

    @AutoClose
    private final TestBoard board = TestBoard.start("--trusted-proxy", "127.0.0.1");

    /** How many views the post has more than it was imported with. */
    private int views() {
        String views = board.visitor().with("User-Agent", "curl/8").get(POST).text(".meta .views");
        return Integer.parseInt(views.replace(",", "")) - 2226;
    }

    @Test
    void countOncePerAddressHoweverOftenTheCookieIsDropped() {
        Visitor guest = board.visitor().from("203.0.113.9");
        for (int i = 0; i < 5; i++) {
            guest.get("/login");
            assertThat(guest.get(POST).status()).isEqualTo(200);
            guest.forgetCookies();
        }
        assertThat(views()).isEqualTo(1);
        assertThat(guest.get(POST).text(".meta .views")).isEqualTo("2,227");
    }

    @Test
    void countEachAddressAndEachMember() {
        board.visitor().from("203.0.113.9").get(POST);
        board.visitor().from("203.0.113.10").get(POST);
        board.visitor().from("2001:db8::1").get(POST);
        board.visitor().from("2001:db8::2").get(POST);
        board.visitor().from("203.0.113.9").login("reader").get(POST);
        board.visitor().from("203.0.113.11").login("reader").get(POST);
        assertThat(views()).isEqualTo(4);
    }

    @Test
    void countNothingButReading() {
        Visitor guest = board.visitor();
        guest.get("/");
        guest.get("/boards/yard");
        guest.get("/boards/yard/feed.atom");
        guest.head(POST);
        guest.get(POST + "/edit");
        assertThat(guest.get(POST + "?comments=2").status()).isEqualTo(404);
        assertThat(guest.get(POST + "?comments=no").status()).isEqualTo(400);
        board.visitor().with("Sec-Purpose", "prefetch;prerender").get(POST);
        assertThat(views()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mod", "root"})
    void countNoPageOfCommentsThatIsNotThereForStaffEither(String name) {
        Visitor staff = board.visitor().login(name);
        assertThat(staff.get(POST + "?comments=2").status()).isEqualTo(404);
        assertThat(views()).isZero();
        assertThat(staff.get(POST).text(".meta .views")).isEqualTo("2,227");
        assertThat(views()).isEqualTo(1);
    }

    @Test
    void countAFurtherPageOfCommentsForStaffToo() {
        StringBuilder lines = new StringBuilder(TestBoard.lines(0));
        for (int number = 2; number <= 101; number++) {
            lines.append("""
                    {"type":"comment","board":"yard","post":1,"number":%d,"createdAt":"2014-07-11T00:00:00Z","body":"."}
                    """.formatted(number));
        }
        try (TestBoard busy = TestBoard.with(lines.toString())) {
            Visitor.Page second = busy.visitor().login("mod").get(POST + "?comments=2");
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.text(".meta .views")).isEqualTo("2,227");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; Yeti/1.1; +http://naver.me/spd)",
                "Mozilla/5.0 (compatible; bingbot/2.0)",
                "facebookexternalhit/1.1",
                "kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984",
                "curl/8.5.0",
                "Java-http-client/17.0.15",
                "python-requests/2.31"
            })
    void countNoCrawlers(String userAgent) {
        board.visitor().with("User-Agent", userAgent).get(POST);
        assertThat(views()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0",
                "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0",
                "Mozilla/5.0 (Linux; Android 13) Chrome/119.0 Mobile Safari/537.36 DaumApps/7.0.8 DaumDevice/mobile",
                "Mozilla/5.0 (Linux; Android 14; Cubot Note) \u00ff"
            })
    void countPeople(String userAgent) {
        board.visitor().with("User-Agent", userAgent.replace("\u00ff", "")).get(POST);
        assertThat(views()).isEqualTo(1);
    }

    @Test
    void countNoAuthorsOwnReading() {
        Visitor author = board.visitor().login("author");
        String path = author.write("내 글", ".");
        author.get(path);
        assertThat(author.get(path).text(".meta .views")).isEqualTo("0");
        board.visitor().get(path);
        assertThat(author.get(path).text(".meta .views")).isEqualTo("1");
    }

    @Test
    void makeAPostMostRead() {
        board.visitor().get(POST);
        board.forum().views().flush();
        assertThat(board.visitor().get("/").html().select(".ranking li").eachText())
                .containsExactly("첫 글 1번", "첫 글 1번");
        Visitor.Page today = board.visitor().get("/boards/yard/popular");
        assertThat(today.text("table.rows tbody td.views")).isEqualTo("조회 1");
        assertThat(today.text("h2")).isEqualTo("오늘 많이 읽은 글");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3.4 | 1.2.xxx.4",
                "9.9.9.9, 1.2.3.4 | 1.2.xxx.4",
                "1.2.3.4, 127.0.0.1 | 1.2.xxx.4",
                "unknown | 127.0.xxx.1",
                "1.2.3.4:5678 | 1.2.xxx.4",
                "9.9.9.9:1, 1.2.3.4:65535 | 1.2.xxx.4",
                "1.2.3.4, 127.0.0.1:80 | 1.2.xxx.4",
                "2001:db8:7:1::9 | 2001:db8:7:xxx",
                "[2001:db8:7:1::9] | 2001:db8:7:xxx",
                "[2001:db8:7:1::9]:80 | 2001:db8:7:xxx",
                "[1.2.3.4]:80 | 127.0.xxx.1",
                "1.2.3.4:http | 127.0.xxx.1",
                "1.2.3.4: | 127.0.xxx.1",
                "localhost:80 | 127.0.xxx.1",
                "[localhost]:80 | 127.0.xxx.1",
                "'' | 127.0.xxx.1"
            })
    void areOfTheAddressThatATrustedProxyNames(String forwarded, String mask) {
        Visitor writer = board.visitor().from(forwarded).login("w");
        assertThat(writer.get(writer.write("t", "b")).text(".address")).isEqualTo(mask);
    }

    @Test
    void areOfThePeerWhenNoProxyIsTrusted() {
        try (TestBoard plain = TestBoard.start()) {
            Visitor writer = plain.visitor().from("1.2.3.4").login("w");
            assertThat(writer.get(writer.write("t", "b")).text(".address")).isEqualTo("127.0.xxx.1");
        }
    }
}
