package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Board;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final Actor ROOT = Actor.administrator("root", ClientAddress.of("127.0.0.1"));

    @Test
    void isThereWhenNothingElseIs() {
        try (TestBoard board = TestBoard.with("")) {
            Visitor.Page home = board.visitor().get("/");
            assertThat(home.html().select(".boards > li > a").eachText()).containsExactly("묻고 답하기", "자유마당");
            assertThat(home.html().select("table.rows .new")).isNotEmpty();
            assertThat(board.forum().maintenance().verify(ROOT).isSound()).isTrue();
        }
    }

    @Test
    void isNotThereAfterAnImportThatFailed(@TempDir Path data) {
        String[] kept = {"--data", data.toString()};
        assertThatThrownBy(() -> TestBoard.with("no line\n{\"type\":\"post\",\"board\":\"own\"}", kept))
                .hasMessageContaining("nothing");
        try (TestBoard board = TestBoard.with("{\"type\":\"board\",\"key\":\"own\",\"name\":\"우리\"}\nno line", kept)) {
            assertThat(board.forum().boards().all(ROOT)).extracting(Board::name).containsExactly("우리");
        }
    }

    @Test
    void ofAMissingFileTheImportLeavesNothing(@TempDir Path data) {
        Path kept = data.resolve("kept");
        String[] args = {
            "--port",
            "0",
            "--data",
            kept.toString(),
            "--import",
            data.resolve("missing").toString()
        };
        assertThatThrownBy(() -> RunningBoard.start(Arguments.parse(Map.of(), args), System.err))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
        assertThat(kept).doesNotExist();
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
