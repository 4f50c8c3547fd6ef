package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path directory;

    @Test
    void inFilesOutlivesTheProgramWithPostsViewsAndLogins() throws IOException {
        Visitor writer;
        String path;
        String cookie;
        try (TestBoard board = TestBoard.start("--data", directory.toString())) {
            writer = board.visitor().login("keeper");
            path = writer.write("남는 글", "남는 말");
            board.visitor().get(path);
            Visitor.Page login = board.visitor().get("/login");
            cookie = login.header("Set-Cookie").split(";", 2)[0];
        }
        try (TestBoard board = TestBoard.start("--data", directory.toString())) {
            Visitor.Page page = board.visitor().with("User-Agent", "curl/8").get(path);
            assertThat(page.text("article.post > .text")).isEqualTo("남는 말");
            assertThat(page.text(".meta .views")).isEqualTo("1");
            assertThat(board.visitor().with("Cookie", cookie).get("/login").header("Set-Cookie"))
                    .isEmpty();
        }
        Path secret = directory.resolve("board-web.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    @Test
    void thatIsAwayIsSaidAndWhatWasTypedCanBeSentAgain() throws SQLException, InterruptedException {
        String port = Integer.toString(freePort());
        String[] tcp = {"-tcp", "-tcpPort", port, "-ifNotExists", "-baseDir", directory.toString()};
        Server server = Server.createTcpServer(tcp).start();
        String url = "jdbc:h2:tcp://127.0.0.1:" + port + "/./board";
        try (TestBoard board = TestBoard.start("--jdbc-url", url, "--db-user", "sa", "--db-password", "x")) {
            Visitor writer = board.visitor().login("patient");
            Visitor.Page form = writer.get("/boards/yard/write");
            Map<String, String> typed = Map.of("title", "제목", "body", "\n잃지 않을 글", "nickname", "별명");
            server.stop();

            assertThat(writer.get("/healthz").status()).isEqualTo(503);
            Visitor.Page away = writer.submit(form, "/boards/yard/write", typed);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isNotEmpty();
            assertThat(away.one("#body").wholeText()).isEqualTo("\n잃지 않을 글");
            assertThat(away.body()).doesNotContain("jdbc", "SQL", "Exception");

            server = Server.createTcpServer(tcp).start();
            Element again = away.one("form[method=post]:has(#body)");
            Visitor.Page sent = writer.post("/boards/yard/write", Visitor.filled(again, Map.of()));
            for (int tries = 1; sent.status() == 503 && tries < 20; tries++) {
                // The pool looks whether a connection is alive when it has rested for half a second.
                TimeUnit.MILLISECONDS.sleep(600);
                sent = writer.post("/boards/yard/write", Visitor.filled(again, Map.of()));
            }
            assertThat(sent.status()).isEqualTo(303);
            assertThat(writer.follow(sent).text("h1")).isEqualTo("제목");
            assertThat(writer.get("/healthz").body()).isEqualTo("ok\n");
        } finally {
            server.stop();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hasEveryViewWhenTheProgramIsTerminated() throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BoardWeb.class.getName(),
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString(),
                "--trusted-proxy",
                "127.0.0.1");
        Process program = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        try {
            String url = firstLine(out, program);
            for (int i = 1; i <= 50; i++) {
                assertThat(new Visitor(url.substring(0, url.length() - 1))
                                .from("198.51.100." + i)
                                .get("/boards/yard/30")
                                .status())
                        .isEqualTo(200);
            }
            assertThatThrownBy(() ->
                            TestBoard.start("--data", directory.resolve("data").toString()))
                    .as("two programs on the same files")
                    .isInstanceOf(RuntimeException.class);
        } finally {
            program.destroy();
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(directory.resolve("err"))).isEmpty();
        try (TestBoard board =
                TestBoard.with("", "--data", directory.resolve("data").toString())) {
            Visitor.Page page = board.visitor().with("User-Agent", "curl/8").get("/boards/yard/30");
            assertThat(page.text(".meta .views")).isEqualTo(Integer.toString(57 + 50));
        }
    }

    private static String firstLine(Path out, Process program) throws IOException, InterruptedException {
        while (program.isAlive() && !Files.readString(out).endsWith("\n")) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Files.readString(out).strip();
    }
}
