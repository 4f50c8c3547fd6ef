package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void isThereWhenNothingElseIs() {
        try (TestBoard board = TestBoard.with("")) {
            Visitor.Page home = board.visitor().get("/");
            assertThat(home.html().select(".boards > li > a").eachText()).containsExactly("묻고 답하기", "자유마당");
            assertThat(home.html().select("table.rows .new")).isNotEmpty();
            assertThat(board.forum()
                            .maintenance()
                            .verify(Actor.administrator("root", ClientAddress.of("127.0.0.1")))
                            .isSound())
                    .isTrue();
        }
    }

    @Test
    void isNotThereWhereThereIsABoard() {
        try (TestBoard board = TestBoard.with("{\"type\":\"board\",\"key\":\"own\",\"name\":\"우리\"}")) {
            assertThat(board.visitor()
                            .get("/")
                            .html()
                            .select(".boards > li > a")
                            .eachText())
                    .containsExactly("우리");
        }
    }
}
