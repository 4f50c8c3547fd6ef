package dev.madang.forum.examples.boardweb.load;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Prints a board of many posts, to be imported: every post has a body of three paragraphs, every tenth a page of comments. The same lines each
 * time. A program by itself, of the JDK alone:
 *
 * <pre>
 * java src/test/java/dev/madang/forum/examples/boardweb/load/Lines.java 1000000 &gt; /tmp/lines.jsonl
 * </pre>
 */
public final class Lines {

    private static final String BODY = "골목 끝 감나무에 불이 켜진 듯합니다. 해마다 이맘때면 그 아래에서 걸음을 멈춥니다.\\n\\n".repeat(3);
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int SECONDS_BETWEEN = 180;
    private static final int COMMENTS = 20;

    private Lines() {}

    /** How many posts. */
    public static void main(String[] args) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            out.write("""
                    {"type":"board","key":"big","name":"큰 마당","commentDepth":1,"categories":["이야기","살림"]}
                    """);
            int posts = Integer.parseInt(args[0]);
            for (int number = 1; number <= posts; number++) {
                out.write(post(number));
                for (int comment = 1; number % 10 == 0 && comment <= COMMENTS; comment++) {
                    out.write(comment(number, comment));
                }
            }
        }
    }

    private static String post(int number) {
        return """
                {"type":"post","board":"big","number":%d,"title":"%d번째로 적어 두는 이야기","body":"%s","createdAt":"%s",\
                "views":%d,"address":"198.51.xxx.%d","nickname":"이웃 %d","category":"%s"}
                """.formatted(
                        number,
                        number,
                        BODY,
                        at(number),
                        number % 4_000,
                        number % 250,
                        number % 997,
                        number % 2 == 0 ? "이야기" : "살림");
    }

    private static String comment(int post, int number) {
        return """
                {"type":"comment","board":"big","post":%d,"number":%d,"body":"저도 그래요. %d번째로 적습니다.","createdAt":"%s",\
                "address":"203.0.xxx.%d","nickname":"텃밭 %d"}
                """.formatted(post, number, number, at(post).plusSeconds(number), number, number % 7);
    }

    private static Instant at(int post) {
        return FIRST.plusSeconds((long) post * SECONDS_BETWEEN);
    }
}
