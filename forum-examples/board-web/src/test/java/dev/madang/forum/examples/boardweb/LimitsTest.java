package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @AutoClose
    private final TestBoard board = TestBoard.start("--write-interval", "1000");

    @Test
    void aSecondPostTooSoonIsRefusedWithTheTimeToWaitAndTheInputKept() {
        Visitor writer = board.visitor().login("hasty");
        String post = writer.write("하나", "첫 글");
        Visitor.Page refused = writer.submit(
                writer.get("/boards/yard/write"), "/boards/yard/write", Map.of("title", "둘", "body", "둘째 글"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(900, 1000);
        assertThat(refused.one("#body").val()).isEqualTo("둘째 글");
        assertThat(refused.text(".problem")).contains(refused.header("Retry-After") + "초 뒤에");

        writer.comment(post, "댓글은 따로 셉니다");
        Visitor.Page comment = writer.submit(writer.get(post), post + "/comments", Map.of("body", "또 하나"));
        assertThat(comment.status()).isEqualTo(429);
        assertThat(Integer.parseInt(comment.header("Retry-After"))).isBetween(250, 300);
        assertThat(comment.one("#body").val()).isEqualTo("또 하나");
    }

    @Test
    void moderatorsAreNotAskedToWait() {
        Visitor moderator = board.visitor().login("mod");
        moderator.write("하나", "첫 글");
        moderator.write("둘", "둘째 글");
    }
}
