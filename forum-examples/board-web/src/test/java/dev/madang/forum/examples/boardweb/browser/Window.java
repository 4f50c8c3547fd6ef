package dev.madang.forum.examples.boardweb.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody does in a window of the browser. */
record Window(ChromeDriver driver, String site) {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String FLAWS = read("flaws.js");

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Window.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Window go(String path) {
        driver.get(site + path);
        return this;
    }

    String path() {
        return driver.getCurrentUrl().substring(site.length());
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Waits for what a key brings: unlike a click, it is not waited for by the driver. */
    void await(String selector) {
        until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    private void until(ExpectedCondition<?> condition) {
        new WebDriverWait(driver, Duration.ofSeconds(10), Duration.ofMillis(50))
                // Between two pages there is nothing to ask.
                .ignoring(WebDriverException.class)
                .until(condition);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    String text(String selector) {
        return one(selector).getText();
    }

    /** Clicks what leads to another page, and waits until it is there. */
    Window click(String selector) {
        return click(one(selector));
    }

    Window link(String text) {
        return click(driver.findElement(By.linkText(text)));
    }

    private Window click(WebElement element) {
        driver.executeScript("window.leaving = true");
        element.click();
        until(d -> Boolean.TRUE.equals(
                driver.executeScript("return !window.leaving && document.readyState === 'complete'")));
        return this;
    }

    Window type(String selector, String text) {
        WebElement field = one(selector);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    Window login(String name) {
        return go("/login").type("#name", name).click("form[action='/login'] button");
    }

    Window forgetCookies() {
        driver.manage().deleteAllCookies();
        return this;
    }

    Window logout() {
        return click("form[action='/logout'] button");
    }

    /** Does something in another window, and leaves shown what is shown. */
    Window meanwhile(Runnable deed) {
        String shown = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        deed.run();
        driver.close();
        driver.switchTo().window(shown);
        return this;
    }

    String write(String title, String body, String nickname) {
        go("/boards/yard/write")
                .type("#nickname", nickname)
                .type("#title", title)
                .type("#body", body)
                .click("form.write button");
        return path();
    }

    Window comment(String body, String nickname) {
        return type("#write-comment #nickname", nickname)
                .type("#write-comment #body", body)
                .click("#write-comment button");
    }

    Window width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        return this;
    }

    Window dark(boolean dark) {
        String scheme = dark ? "dark" : "light";
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** Keeps what the page looks like, all of it. */
    Window screenshot(String name) throws IOException {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
        return this;
    }

    /** The language that pages are asked for in. */
    Window language(String tag) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", tag)));
        return this;
    }

    /** What a careful reader would mind about the page that is shown, by Chromium's own measure. */
    List<?> flaws() {
        return (List<?>) driver.executeAsyncScript(FLAWS);
    }
}
