package dev.madang.forum.examples.customstorage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int BEFORE_THE_KILL = 100;

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedIsThereAfterTheProcessIsKilled() throws IOException {
        List<Long> acknowledged = writeUntilKilled();

        try (Forum forum =
                Forum.builder().storage(RocksForumStorage.open(directory)).build()) {
            PostPage page = forum.posts()
                    .list(
                            KilledHost.ADMINISTRATOR,
                            KilledHost.BOARD,
                            Paging.page(1).size(1));
            assertThat(page.total()).isGreaterThanOrEqualTo(acknowledged.size());
            assertThat(acknowledged)
                    .isEqualTo(LongStream.rangeClosed(1, acknowledged.size())
                            .boxed()
                            .toList())
                    .allSatisfy(number -> assertThat(forum.posts()
                                    .get(KilledHost.ADMINISTRATOR, PostNumber.of(KilledHost.BOARD, number))
                                    .comments())
                            .isEqualTo(1));
            assertThat(forum.maintenance().verify(KilledHost.ADMINISTRATOR).found())
                    .isEmpty();
        }
    }

    /** The numbers that were acknowledged, those that came while it was being killed too. */
    private List<Long> writeUntilKilled() throws IOException {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHost.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader lines = host.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(Long.valueOf(line));
                if (acknowledged.size() == BEFORE_THE_KILL) {
                    host.toHandle().destroyForcibly();
                }
            }
        }
        return acknowledged;
    }
}
