package dev.madang.forum.examples.boardweb.browser;

import dev.madang.forum.examples.boardweb.TestBoard;
import java.nio.file.Path;
import org.openqa.selenium.chrome.ChromeDriver;

/** The sample board, and a browser that looks at it. */
record BrowsedBoard(TestBoard board, ChromeDriver driver) implements AutoCloseable {

    /** Opens both; the browser keeps its things in {@code profile}. */
    static BrowsedBoard open(Path profile) {
        TestBoard board = TestBoard.with("");
        try {
            BrowsedBoard browsed =
                    new BrowsedBoard(board, Chromium.find().orElseThrow().open(profile));
            browsed.forget();
            return browsed;
        } catch (RuntimeException e) {
            board.close();
            throw e;
        }
    }

    Window window() {
        return new Window(driver, board.url());
    }

    /** Leaves nothing of one test for the next. */
    void forget() {
        driver.manage().deleteAllCookies();
        window().width(1280).dark(false).language("ko");
    }

    @Override
    public void close() {
        try (board) {
            driver.quit();
        }
    }
}
