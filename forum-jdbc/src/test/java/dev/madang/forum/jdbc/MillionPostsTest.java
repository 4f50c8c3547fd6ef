package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.Forum;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.transfer.ImportReport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A million posts are taken in with 256 MB of memory. CONTRIBUTING names the command; it takes minutes. */
class MillionPostsTest {

    private static final int POSTS = 1_000_000;
    private static final int CHUNK = 1_000;
    private static final long MOST_MEMORY = 256L << 20;
    private static final String BODY = "점심 뭐 드세요? 저는 김밥이요. ".repeat(10);

    private static InputStream lines() {
        String board = "{\"type\":\"board\",\"key\":\"free\",\"name\":\"자유게시판\"}\n";
        Stream<InputStream> chunks = IntStream.range(0, POSTS / CHUNK)
                .mapToObj(chunk -> bytes(IntStream.rangeClosed(chunk * CHUNK + 1, (chunk + 1) * CHUNK)
                        .mapToObj(MillionPostsTest::post)
                        .collect(Collectors.joining())));
        Iterator<InputStream> parts =
                Stream.concat(Stream.of(bytes(board)), chunks).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String post(int number) {
        return "{\"type\":\"post\",\"board\":\"free\",\"number\":" + number + ",\"title\":\"글 " + number
                + "\",\"nickname\":\"카카오\",\"createdAt\":\"2014-07-11T08:21:11Z\",\"body\":\"" + BODY + "\"}\n";
    }

    @ParameterizedTest
    @EnumSource
    void areTakenInWithBoundedMemory(TestDatabase database) throws Exception {
        assertThat(Runtime.getRuntime().maxMemory())
                .as("run with -DargLine=-Xmx256m")
                .isLessThanOrEqualTo(MOST_MEMORY);
        try (HikariDataSource pool = Pool.USUAL.over(database.fresh());
                JdbcForumStorage storage = JdbcForumStorage.open(pool);
                Forum forum = Forum.builder().storage(storage).build();
                InputStream lines = lines()) {
            long began = System.nanoTime();
            ImportReport report =
                    forum.transfer().importLines(Actor.administrator("root", ClientAddress.of("10.0.0.1")), lines);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf("%s: %,d posts in %.0f s, %,.0f a second%n", database, POSTS, seconds, POSTS / seconds);
            assertThat(report.isComplete()).isTrue();
            assertThat(storage.lists()
                            .page(new PageQuery(BoardKey.of("free"), Visibility.PUBLISHED, 39_999, 25))
                            .total())
                    .isEqualTo(POSTS);
        }
    }
}
