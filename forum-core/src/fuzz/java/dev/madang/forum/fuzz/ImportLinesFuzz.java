package dev.madang.forum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.madang.forum.ForumFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

class ImportLinesFuzz {

    @FuzzTest
    void areTakenInWholeOrReported(FuzzedDataProvider data) {
        try (ForumFixture forum = ForumFixture.create();
                ForumFixture other = ForumFixture.create()) {
            take(forum, data.consumeRemainingAsBytes());

            assertThat(forum.forum().maintenance().verify(forum.admin()).isSound())
                    .isTrue();
            String everything = forum.everything();
            take(other, everything.getBytes(StandardCharsets.UTF_8));
            assertThat(other.everything()).isEqualTo(everything);
        }
    }

    private static void take(ForumFixture forum, byte[] lines) {
        forum.forum().transfer().importLines(forum.admin(), new ByteArrayInputStream(lines));
    }
}
