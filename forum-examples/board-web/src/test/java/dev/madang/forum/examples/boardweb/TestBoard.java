package dev.madang.forum.examples.boardweb;

import dev.madang.forum.Forum;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A board of this process at a free port, with {@code root} as its administrator and {@code mod} as the moderator of its board {@code yard}. */
public final class TestBoard implements AutoCloseable {

    private static final String LINES = """
            {"type":"board","key":"yard","name":"마당","pageSize":5,"commentDepth":1,"categories":["말","글"],"features":["secrets","edit-history"]}
            {"type":"board","key":"shed","name":"헛간"}
            {"type":"board","key":"attic","name":"다락","audiences":{"list":"moderators","read":"moderators","write":"moderators","comment":"moderators"}}
            {"type":"post","board":"yard","number":1,"title":"첫 글","nickname":"..","address":"112.171.xxx.7","createdAt":"2014-07-10T23:21:11Z","views":2226,"category":"말","body":"본문"}
            {"type":"comment","board":"yard","post":1,"number":1,"nickname":"@@","address":"182.219.xxx.103","createdAt":"2014-07-10T23:25:00Z","body":"첫 댓글"}
            {"type":"post","board":"yard","number":2,"title":"비밀","member":"owner","nickname":"달","secret":true,"createdAt":"2014-07-10T23:22:00Z","body":"숨은 말"}
            {"type":"post","board":"yard","number":3,"title":"공지","nickname":"지기","notice":true,"createdAt":"2014-07-10T23:23:00Z","body":"알림"}
            """;

    private final RunningBoard board;

    private TestBoard(RunningBoard board) {
        this.board = board;
    }

    public static TestBoard start(String... more) {
        return with(LINES, more);
    }

    /** A board of these lines; of what the program makes by itself where there are none. */
    public static TestBoard with(String lines, String... more) {
        try {
            Path file = Files.createTempFile("board", ".jsonl");
            Files.writeString(file, lines);
            List<String> args = new ArrayList<>(List.of("--port", "0", "--admin", "root"));
            if (!lines.isEmpty()) {
                args.addAll(List.of("--import", file.toString()));
            }
            args.addAll(List.of("--moderator", "yard:mod"));
            args.addAll(List.of(more));
            if (!args.contains("--write-interval")) {
                args.addAll(List.of("--write-interval", "0"));
            }
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            TestBoard started =
                    new TestBoard(RunningBoard.start(Arguments.parse(Map.of(), args.toArray(String[]::new)), err));
            Files.delete(file);
            return started;
        } catch (IOException | UsageException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Posts on the board {@code yard} beside those that are there, numbered on from 4. */
    static String lines(int posts) {
        StringBuilder lines = new StringBuilder(LINES);
        for (int number = 4; number < 4 + posts; number++) {
            lines.append("""
                    {"type":"post","board":"yard","number":%d,"title":"글 %d","createdAt":"2014-07-11T00:00:00Z","body":"."}
                    """.formatted(number, number));
        }
        return lines.toString();
    }

    public Forum forum() {
        return board.forum();
    }

    public String url() {
        return "http://127.0.0.1:" + board.port();
    }

    Visitor visitor() {
        return new Visitor(url());
    }

    @Override
    public void close() {
        board.close();
    }
}
