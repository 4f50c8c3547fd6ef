package dev.madang.forum.examples.boardweb.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of this machine, if it has one. */
record Chromium(Path browser, Path driver) {

    static final String ADVICE =
            "board-web: NO BROWSER TEST WAS RUN. Install Chromium and its driver (on Debian: apt-get install chromium"
                    + " chromium-driver fonts-noto-cjk fonts-noto-color-emoji), or put both on the PATH.";

    /** A person's, not a program's: the board counts no views of programs. */
    private static final String USER_AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

    static Optional<Chromium> find() {
        return first("chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> first("chromedriver").map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> first(String... names) {
        List<String> path = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return Arrays.stream(names)
                .flatMap(name -> path.stream().map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver open(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        Stream.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=ko",
                        "--accept-lang=ko",
                        "--window-size=1280,900",
                        "--user-agent=" + USER_AGENT,
                        "--user-data-dir=" + profile)
                .forEach(options::addArguments);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .build();
        return new ChromeDriver(service, options);
    }
}
