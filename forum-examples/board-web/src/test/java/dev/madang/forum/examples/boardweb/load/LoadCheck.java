package dev.madang.forum.examples.boardweb.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a board's list pages and posts over many connections, each post as another visitor, and says what came of it. A program by itself, of
 * the JDK alone:
 *
 * <pre>
 * java -jar target/board-web.jar --data /tmp/load --trusted-proxy 127.0.0.1 &amp;
 * java src/test/java/dev/madang/forum/examples/boardweb/load/LoadCheck.java http://127.0.0.1:8080 yard 10000 64 $!
 * kill %1; wait; java -jar target/board-web.jar --data /tmp/load &amp;
 * java src/test/java/dev/madang/forum/examples/boardweb/load/LoadCheck.java http://127.0.0.1:8080 yard 0 1
 * </pre>
 *
 * <p>The second run reads nothing, and says how many views are there: as many as the first run had said.
 */
public final class LoadCheck {

    private static final int POSTS = 20;
    private static final Pattern NUMBER = Pattern.compile("href=\"/boards/[a-z0-9_-]+/([0-9]+)\"><bdi>");
    private static final Pattern PAGES = Pattern.compile("page=([0-9]+)");
    private static final Pattern VIEWS = Pattern.compile("<dd class=\"views\">([0-9,]+)<");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String board;
    private final AtomicInteger next = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    private LoadCheck(String board) {
        this.board = board;
    }

    /** The site, a board's key, how many requests, over how many connections, and the server's process to watch. */
    public static void main(String[] args) throws IOException, InterruptedException {
        LoadCheck check = new LoadCheck(args[0] + "/boards/" + args[1]);
        boolean complete =
                check.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), args.length > 4 ? args[4] : "");
        System.exit(complete ? 0 : 1);
    }

    private boolean run(int requests, int connections, String process) throws IOException, InterruptedException {
        String list = read(board, "curl/8", "192.0.2.1");
        List<String> posts = all(NUMBER, list).stream().limit(POSTS).toList();
        int pages = all(PAGES, list).stream().mapToInt(Integer::parseInt).max().orElse(1);
        System.out.println("views before: " + views(posts));
        memory("before", process);
        long[][] times = new long[2][requests];
        long begun = System.nanoTime();
        CountDownLatch done = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            new Thread(() -> {
                        work(requests, posts, pages, times, process);
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        memory("after", process);
        System.out.printf("%d requests, %d failed, %.0f a second%n", requests, failures.size(), requests / seconds);
        report("list", times[0]);
        report("post", times[1]);
        failures.stream().limit(10).forEach(System.out::println);
        System.out.println("views after: " + views(posts));
        return failures.isEmpty();
    }

    private void work(int requests, List<String> posts, int pages, long[][] times, String process) {
        for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
            boolean post = n % 2 == 1;
            String path = post ? "/" + posts.get(n / 2 % posts.size()) : "?page=" + (n * 7919L % pages + 1);
            String address = "10." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255);
            long begun = System.nanoTime();
            try {
                read(board + path, "Mozilla/5.0 (Load)", address);
            } catch (IOException | InterruptedException | RuntimeException e) {
                failures.add(path + " " + e);
            }
            times[post ? 1 : 0][n] = System.nanoTime() - begun;
            if (n > 0 && n % Math.max(1, requests / 5) == 0) {
                memory("after " + n, process);
            }
        }
    }

    private String read(String url, String userAgent, String address) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("User-Agent", userAgent)
                        .header("X-Forwarded-For", address)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return response.body();
    }

    private long views(List<String> posts) throws IOException, InterruptedException {
        long sum = 0;
        for (String post : posts) {
            sum += Long.parseLong(all(VIEWS, read(board + "/" + post, "curl/8", "192.0.2.1"))
                    .get(0)
                    .replace(",", ""));
        }
        return sum;
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static void report(String what, long[] nanos) {
        long[] sorted = Arrays.stream(nanos).filter(n -> n > 0).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    what,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 95 / 100] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        }
    }

    /** What the server takes of the machine's memory, and what of its heap lives after a collection. */
    private static void memory(String when, String process) {
        if (process.isEmpty()) {
            return;
        }
        try {
            String resident = Files.readAllLines(Path.of("/proc", process, "status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .findFirst()
                    .orElse("");
            Process histogram = new ProcessBuilder("jcmd", process, "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String total = "";
            for (String line : new String(histogram.getInputStream().readAllBytes()).split("\n", -1)) {
                total = line.startsWith("Total") ? line : total;
            }
            histogram.waitFor(30, TimeUnit.SECONDS);
            System.out.println(when + ": " + resident + ", live heap " + total.replaceAll(".* ", "") + " bytes");
        } catch (IOException e) {
            System.out.println(when + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
