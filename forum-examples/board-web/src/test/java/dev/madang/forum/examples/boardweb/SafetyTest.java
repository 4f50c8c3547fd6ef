package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {

    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    private static final String FORM_OF_TEN =
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\n";

    @AutoClose
    static final TestBoard board = TestBoard.start();

    @Nested
    class AForm {

        @Test
        void withoutTheVisitorsTokenIsRefused() {
            Visitor member = board.visitor().login("a1");
            Visitor.Page form = member.get("/boards/yard/write");
            Map<String, String> fields =
                    Visitor.filled(form.one("form[action=/boards/yard/write]"), Map.of("title", "t", "body", "b"));
            String others =
                    board.visitor().login("a2").get("/").one("input[name=csrf]").val();
            fields.put("csrf", others);
            assertThat(member.post("/boards/yard/write", fields).status()).isEqualTo(403);
            fields.remove("csrf");
            assertThat(member.post("/boards/yard/write", fields).status()).isEqualTo(403);
            assertThat(member.post("/logout", Map.of()).status()).isEqualTo(403);
            assertThat(board.visitor().post("/login", Map.of("name", "root")).status())
                    .isEqualTo(403);
        }

        @Test
        void isReadAsAFormOnly() {
            Visitor member = board.visitor().with("Content-Type", "application/json");
            assertThat(member.send("POST", "/login", HttpRequest.BodyPublishers.ofString("{}"))
                            .status())
                    .isEqualTo(415);
        }

        @Test
        void isBounded() {
            Visitor member = board.visitor().login("a3");
            Visitor.Page form = member.get("/boards/yard/write");
            Visitor.Page tooLong =
                    member.submit(form, "/boards/yard/write", Map.of("title", "t", "body", "가".repeat(100_001)));
            assertThat(tooLong.status()).isEqualTo(400);
            assertThat(tooLong.text("#body-wrong")).isEqualTo("100000자까지 적을 수 있는데 100001자입니다.");
            assertThat(member.submit(form, "/boards/yard/write", Map.of("body", "가".repeat(300_000)))
                            .status())
                    .isEqualTo(413);
            Visitor.Page longest =
                    member.submit(form, "/boards/yard/write", Map.of("title", "t", "body", "😀".repeat(100_000)));
            assertThat(longest.status()).isEqualTo(303);
        }

        @Test
        void thatEndsBeforeItsEndIsRefusedAndNothingFollowsIt() throws IOException {
            String head = "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
            String broken = raw(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(broken)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Connection: close")
                    .doesNotContain("200 OK");
        }

        @Test
        void thatDribblesHoldsUpNobodyElse() throws IOException {
            List<Socket> dribblers = new ArrayList<>();
            try {
                for (int i = 0; i < 150; i++) {
                    Socket socket = connect();
                    dribblers.add(socket);
                    send(socket, "POST /login HTTP/1.1\r\nHost: x\r\n" + (i % 2 == 0 ? "" : FORM_OF_TEN + "a"));
                }
                assertThat(raw("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 200 ");
            } finally {
                for (Socket socket : dribblers) {
                    socket.close();
                }
            }
        }

        @Test
        void withBrokenBytesIsRefused() {
            Visitor visitor = board.visitor().with("Content-Type", "application/x-www-form-urlencoded");
            for (String body : new String[] {"name=%FF", "name=%ED%A0%80", "name=%4", "a=1&".repeat(60) + "b=%"}) {
                assertThat(visitor.send("POST", "/login", HttpRequest.BodyPublishers.ofString(body))
                                .status())
                        .as(body)
                        .isEqualTo(400);
            }
        }
    }

    @Nested
    class WhatPeopleWrite {

        @Test
        void staysTextInEveryFieldAndPage() {
            Visitor writer = board.visitor().login("<b>x</b>");
            Visitor.Page answer = writer.submit(
                    writer.get("/boards/yard/write"),
                    "/boards/yard/write",
                    Map.of("title", SCRIPT, "body", SCRIPT, "nickname", "<img src=x>"));
            String path = answer.header("Location");
            writer.submit(writer.get(path), path + "/comments", Map.of("body", SCRIPT, "nickname", "<i>"));
            for (String page : new String[] {
                path, path + "/edit", path + "/comments/1/edit", "/boards/yard", "/", "/boards/yard/feed.atom"
            }) {
                var html = writer.get(page).html();
                assertThat(html.select("script, main img, main b, main i, [onerror]"))
                        .as(page)
                        .isEmpty();
            }
            assertThat(writer.get(path).text("h1 bdi")).isEqualTo(SCRIPT);
            assertThat(writer.get(path).one("article.post > .text").wholeText()).isEqualTo(SCRIPT);
            assertThat(writer.get(path + "/edit").one("#title").val()).isEqualTo(SCRIPT);
            assertThat(writer.get(path).text(".who bdi")).isEqualTo("<b>x</b>");
        }

        @Test
        void leavesTheFeedWellFormed() throws Exception {
            Visitor writer = board.visitor().login("a3");
            Visitor.Page answer = writer.submit(
                    writer.get("/boards/yard/write"),
                    "/boards/yard/write",
                    Map.of("title", "끝\uFFFE\uFFFF까지", "body", "x", "nickname", "a\uFFFE"));
            assertThat(answer.status()).isEqualTo(303);
            byte[] feed = writer.get("/boards/yard/feed.atom").body().getBytes(StandardCharsets.UTF_8);
            var titles = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed))
                    .getElementsByTagName("title");
            assertThat(titles.item(1).getTextContent()).isEqualTo("끝\uFFFD\uFFFD까지");
        }

        @Test
        void isShownAgainAsTextWhenItIsRefused() {
            Visitor writer = board.visitor().login("a4");
            Visitor.Page refused = writer.submit(
                    writer.get("/boards/yard/write"),
                    "/boards/yard/write",
                    Map.of("title", SCRIPT, "body", SCRIPT + "</textarea>", "nickname", "", "category", SCRIPT));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.html().select("script, main img, [onerror]")).isEmpty();
            assertThat(refused.one("#body").wholeText()).isEqualTo(SCRIPT + "</textarea>");
        }

        @Test
        void linksToTheWebOnly() {
            Visitor writer = board.visitor().login("a5");
            String path = writer.write(
                    "링크", "javascript:alert(1) data:text/html,x https://example.org/a?b=1&c=2입니다 ftp://x.y");
            var links = writer.get(path).html().select("article.post > .text a");
            assertThat(links.eachAttr("href")).containsExactly("https://example.org/a?b=1&c=2");
            assertThat(links.attr("rel")).isEqualTo("nofollow ugc noopener");
        }

        @Test
        void isApartFromTheTextAroundIt() {
            Visitor.Page page = board.visitor().get("/boards/yard/1");
            assertThat(page.html().select(".meta .nickname > bdi, #c1 bdi.nickname"))
                    .hasSize(2);
            assertThat(page.html().select("td.nickname > bdi")).isNotEmpty();
        }
    }

    @Nested
    class EveryAnswer {

        @ParameterizedTest
        @ValueSource(strings = {"/", "/boards/yard/1", "/nowhere", "/healthz", "/boards/yard/feed.atom"})
        void carriesItsHeaders(String path) {
            Visitor.Page page = board.visitor().get(path);
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "script-src");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "POST | / | GET, HEAD",
                    "POST | /boards/yard/1 | GET, HEAD",
                    "GET | /boards/yard/1/delete | POST",
                    "PUT | /boards/yard/write | GET, HEAD, POST",
                    "DELETE | /boards/yard/1 | GET, HEAD"
                })
        void toAnotherMethodNamesThoseThatThereAre(String method, String path, String allowed) {
            Visitor.Page page = board.visitor()
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .send(method, path, HttpRequest.BodyPublishers.ofString(""));
            assertThat(page.status()).isEqualTo(405);
            assertThat(page.header("Allow")).isEqualTo(allowed);
        }
    }

    @Nested
    class TheCookie {

        @Test
        void isSetWhenAFormIsMadeAndNotForReaders() {
            for (String path : new String[] {"/", "/boards/yard", "/boards/yard/1", "/nowhere"}) {
                assertThat(board.visitor().get(path).header("Set-Cookie"))
                        .as(path)
                        .isEmpty();
            }
            assertThat(board.visitor().get("/login").header("Set-Cookie"))
                    .matches("madang=[^;]+; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax");
        }

        @Test
        void isSecureBehindAProxyThatSpeaksTls() {
            try (TestBoard behind = TestBoard.start("--trusted-proxy", "127.0.0.1")) {
                Visitor visitor = behind.visitor().with("X-Forwarded-Proto", "https");
                assertThat(visitor.get("/login").header("Set-Cookie")).endsWith("; Secure");
            }
            assertThat(board.visitor()
                            .with("X-Forwarded-Proto", "https")
                            .get("/login")
                            .header("Set-Cookie"))
                    .doesNotContain("Secure");
        }

        @Test
        void thatIsForgedMakesAGuest() {
            for (String cookie :
                    new String[] {"madang=x", "madang=" + "a".repeat(24) + ".9999999999.cm9vdA." + "b".repeat(43)}) {
                assertThat(new Visitor(board.url())
                                .with("Cookie", cookie)
                                .get("/")
                                .html()
                                .select(".who"))
                        .isEmpty();
            }
        }

        @Test
        void endsWithLoggingOut() {
            Visitor member = board.visitor().login("a6");
            Visitor.Page page = member.get("/boards/yard");
            assertThat(page.text(".who")).isEqualTo("a6");
            member.submit(page, "/logout", Map.of());
            assertThat(member.get("/boards/yard").html().select(".who")).isEmpty();
        }
    }

    @Nested
    class LoggingIn {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/boards/yard/1?comments=1#c1 | /boards/yard/1?comments=1#c1",
                    "//evil.example | /",
                    "/\\evil.example | /",
                    "https://evil.example | /",
                    "/a b | /",
                    "'' | /"
                })
        void leadsBackToThisSiteOnly(String next, String expected) {
            Visitor visitor = board.visitor();
            Visitor.Page answer = visitor.submit(visitor.get("/login"), "/login", Map.of("name", "n", "next", next));
            assertThat(answer.header("Location")).isEqualTo(expected);
        }

        @Test
        void needsAName() {
            Visitor visitor = board.visitor();
            Visitor.Page answer = visitor.submit(visitor.get("/login"), "/login", Map.of("name", " \u202e"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("#name-wrong")).contains("글의 방향을 바꾸는 문자는 쓸 수 없습니다.");
        }

        @Test
        void saysThatItIsAnExample() {
            assertThat(board.visitor().get("/login").text("#login-hint")).contains("비밀번호가 없습니다");
        }
    }

    /** What a client of the JDK's would not send. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /boards/yard/feed.atom HTTP/1.1\\nHost: \"><script> | 200",
                "GET http://evil.example/ HTTP/1.1\\nHost: x | 200",
                "GET //evil.example/ HTTP/1.1\\nHost: x | 200",
                "GET /boards/%zz HTTP/1.1\\nHost: x | 400",
                "GET /../../etc/passwd HTTP/1.1\\nHost: x | 404",
                "GET /boards/yard/%00 HTTP/1.1\\nHost: x | 404",
                "GET /boards/yard/1%0d%0aX:y HTTP/1.1\\nHost: x | 404",
                "OPTIONS * HTTP/1.1\\nHost: x | 404",
                "TRACE / HTTP/1.1\\nHost: x | 405"
            })
    void oddRequestsAreAnsweredAndHarmNothing(String request, int status) throws IOException {
        String answer = raw(request.replace("\\n", "\r\n") + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("<script");
    }

    /** What a cache would keep of it, it would give to everybody. */
    @Test
    void aFeedRepeatsNoHostThatItsReaderClaims() throws IOException {
        String feed = raw("GET /boards/yard/feed.atom HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(feed).startsWith("HTTP/1.1 200 ").doesNotContain("evil.example");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(10_000);
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connect() throws IOException {
        return new Socket("127.0.0.1", URI.create(board.url()).getPort());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
