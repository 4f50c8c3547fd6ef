package dev.madang.forum.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {

    private static final String LINES = """
            {"type":"board","key":"a","name":"가","pageSize":2}
            {"type":"board","key":"b","name":"나"}
            {"type":"post","board":"a","number":1,"title":"하나","createdAt":"2014-07-11T15:00:00Z","body":"\\u001b[2J\\u009b\\u202e\\t하나"}
            {"type":"post","board":"a","number":2,"title":"둘","nickname":"..","createdAt":"2014-07-11T14:59:59Z","views":1000,"body":"둘"}
            {"type":"post","board":"a","number":3,"title":"셋","secret":true,"createdAt":"2014-01-02T03:04:05Z","body":"셋"}
            {"type":"post","board":"a","number":4,"title":"넷","notice":true,"createdAt":"2014-01-02T03:04:05Z","body":"넷"}
            {"type":"comment","board":"a","post":1,"number":1,"createdAt":"2014-07-11T15:00:00Z","status":"deleted","body":"지운 말"}
            {"type":"comment","board":"a","post":1,"number":2,"parent":1,"nickname":"@@","createdAt":"2014-07-11T03:05:00Z","body":"답\\n\\n글"}
            {"type":"comment","board":"a","post":1,"number":3,"createdAt":"2014-07-11T15:00:00Z","secret":true,"body":"숨은 말"}
            """;

    @Nested
    class TheSample {

        @Test
        void isListedNewestFirst() throws IOException {
            assertThat(Printed.by()).isEqualTo(new Printed(0, Printed.expected("sample-list.txt"), ""));
        }

        @Test
        void isShownAsOnePostWithItsCommentsAndTheListAroundIt() throws IOException {
            assertThat(Printed.by("--post", "1001", "--board", "yard"))
                    .isEqualTo(new Printed(0, Printed.expected("sample-post.txt"), ""));
        }

        @Test
        void endsAfterItsLastPageAndSaysSo() {
            assertThat(Printed.by("--page", "2"))
                    .isEqualTo(new Printed(1, "", "quickstart: there is no page 2: the last one is 1\n"));
        }
    }

    @Nested
    class AFile {

        @Test
        void isListedInThePageSizeOfItsBoardWithWhatTheRowsHave() {
            assertThat(Printed.byReading(LINES, "--import", "-").out()).isEqualTo("""
                            공지 넷 2014/01/02 0
                            3 비밀글입니다. 2014/01/02 0
                            2 둘 .. 2014/07/11 1,000
                            """);
            assertThat(Printed.byReading(LINES, "--import", "-", "--page", "2").out())
                    .endsWith("\n1 하나 2 2014/07/12 0\n");
        }

        @Test
        void showsOfAPostWhatAGuestMaySee() {
            assertThat(Printed.byReading(LINES, "--import", "-", "--board", "a", "--post", "1")
                            .out())
                    .isEqualTo("""
                            하나
                            조회수 : 0
                            작성일 : 2014-07-12 00:00:00

                            \uFFFD[2J\uFFFD\uFFFD\t하나

                            댓글 2

                            1.
                            '14.7.12 12:00 AM

                            삭제된 댓글입니다.

                              2. @@
                              '14.7.11 12:05 PM

                              답

                              글

                            3.
                            '14.7.12 12:00 AM

                            비밀 댓글입니다.

                            2 둘 .. 2014/07/11 1,000
                            1 하나 2 2014/07/12 0
                            """);
        }

        @Test
        void isReadFromItsPath(@TempDir Path directory) throws IOException {
            Path file = directory.resolve("lines.jsonl");
            Files.writeString(file, LINES, StandardCharsets.UTF_8);

            assertThat(Printed.by("--import", file.toString(), "--board", "b")).isEqualTo(new Printed(0, "", ""));
        }

        @Test
        void withBadLinesIsShownWithoutThemAndSaysWhichTheyAre() {
            Printed printed = Printed.byReading(LINES + "{}\n".repeat(12), "--import", "-");

            assertThat(printed.status()).isEqualTo(1);
            assertThat(printed.out()).contains("2 둘");
            assertThat(printed.err())
                    .startsWith("line 10: type: required\n")
                    .endsWith("line 19: type: required\n12 lines were not taken in; these were the first 10\n");
        }
    }

    @Nested
    class WhatIsNotThere {

        @Test
        void isSaidInOneLine() {
            assertFailure("cannot read /nowhere/at-all: there is no such file", "--import", "/nowhere/at-all");
            assertFailure("board none is not there", "--board", "none");
            assertFailure("post yard/5 is not there", "--post", "5");
        }

        @Test
        void isAFileThatIsADirectory(@TempDir Path directory) {
            assertFailure("cannot read " + directory + ": it is a directory", "--import", directory.toString());
        }

        @Test
        void isABoardWhereNothingWasTakenIn() {
            Printed printed = Printed.byReading("", "--import", "-");

            assertThat(printed.status()).isEqualTo(1);
            assertThat(printed.err()).hasLineCount(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"--board Free!", "--page 0", "--page 100000000", "--page 99999999999", "--post 0"})
        void isWhatCannotBe(String line) {
            Printed printed = Printed.by(line.split(" "));

            assertThat(printed.status()).isEqualTo(1);
            assertThat(printed.out()).isEmpty();
            assertThat(printed.err()).startsWith("quickstart: ").hasLineCount(1);
        }

        private void assertFailure(String message, String... arguments) {
            assertThat(Printed.by(arguments)).isEqualTo(new Printed(1, "", "quickstart: " + message + "\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--helps", "list", "--page", "--page x", "--page -1", "--page ١", "--post 1.0", "--import"})
    void aWrongCallAnswersTheUsage(String line) {
        Printed printed = Printed.by(line.split(" "));

        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).startsWith("quickstart: ").contains("usage: quickstart [--import FILE]");
    }

    /** A machine whose charset is ASCII: the output of a new JVM, byte for byte. */
    @Test
    void printsUtf8WhateverTheLocaleIs() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=" + (Runtime.version().feature() < 18 ? "US-ASCII" : "COMPAT"),
                "-Duser.timezone=America/New_York",
                "-Duser.language=ar",
                "-cp",
                System.getProperty("java.class.path"),
                Quickstart.class.getName());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();

        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(out.replace(System.lineSeparator(), "\n")).isEqualTo(Printed.expected("sample-list.txt"));
    }

    @Test
    void saysHowItIsCalled() {
        Printed printed = Printed.by("--page", "x", "--help");
        assertThat(printed.status()).isZero();
        assertThat(printed.out())
                .startsWith("usage: quickstart [--import FILE]")
                .contains("--help ");
        assertThat(printed.err()).isEmpty();
    }
}
