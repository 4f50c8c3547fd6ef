package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.Fate;
import dev.madang.forum.jdbc.db.TcpProxy;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NewPost;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A commit that several share and whose answer is lost, on the real servers: each is told the truth, and each key settles it. */
class SharedCommitLostTest {

    private static final int OTHERS = 4;

    private static List<NewPost> posts(Fate fate) {
        return IntStream.rangeClosed(0, OTHERS)
                .mapToObj(i -> SharedCommitTest.keyed(Fixtures.post(), fate + " " + i, 'a'))
                .toList();
    }

    private static Stream<Callable<Answer<AllottedPost>>> writing(ForumStorage storage, List<NewPost> posts) {
        return posts.stream().map(post -> () -> storage.posts().insert(post));
    }

    /** The leader's statement is under way when the fate is prepared; on MariaDB its COMMIT is still to come. */
    private static Predicate<String> commitOfTheOthers(TestDatabase database) {
        if (database == TestDatabase.POSTGRESQL) {
            return sql -> sql.contains("UNNEST");
        }
        int[] commits = new int[1];
        return sql -> sql.equalsIgnoreCase("COMMIT") && ++commits[0] == 2;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void isUnknownToEachAndSettledByEachKey(TestDatabase database) {
        try (DatabaseServer server =
                        database == TestDatabase.POSTGRESQL ? DatabaseServer.postgres() : DatabaseServer.mariaDb();
                TcpProxy proxy = server.proxy()) {
            var address = server.fresh();
            try (WaitingWriters forum = new WaitingWriters(address, proxy.before(address));
                    JdbcForumStorage plain = JdbcForumStorage.open(address.dataSource())) {
                for (Fate fate : List.of(Fate.LOSE_ANSWER, Fate.LOSE_COMMAND)) {
                    List<NewPost> posts = posts(fate);
                    long before = Fixtures.firstPage(plain).total();
                    List<FutureTask<Answer<AllottedPost>>> calls = forum.call(
                            writing(forum.storage, posts).toList(),
                            () -> proxy.next(commitOfTheOthers(database), fate));
                    assertThat(calls.stream().map(Callers::failure))
                            .allSatisfy(failure -> assertThat(failure)
                                    .isInstanceOfSatisfying(
                                            StorageException.class,
                                            lost -> assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN)));

                    boolean done = fate == Fate.LOSE_ANSWER;
                    assertThat(Fixtures.firstPage(plain).total()).isEqualTo(before + 1 + (done ? OTHERS : 0));
                    assertSettled(plain, posts, done);
                    assertThat(Fixtures.firstPage(plain).total()).isEqualTo(before + 1 + OTHERS);
                    forum.assertSound();
                }
            }
        }
    }

    private static void assertSettled(ForumStorage storage, List<NewPost> posts, boolean done) {
        List<Answer<AllottedPost>> again =
                posts.stream().map(storage.posts()::insert).toList();
        List<Answer<AllottedPost>> others = again.subList(1, again.size());
        assertThat(others)
                .allSatisfy(
                        answer -> assertThat(answer).isInstanceOf(done ? Answer.Repeated.class : Answer.Done.class));
        long first = number(again.get(0)).value();
        assertThat(again.stream().map(answer -> number(answer).value()))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, OTHERS)
                        .mapToObj(i -> first + i)
                        .toList());
    }

    private static PostNumber number(Answer<AllottedPost> answer) {
        return answer instanceof Answer.Repeated<AllottedPost> repeated
                ? repeated.value().number()
                : Fixtures.done(answer).number();
    }
}
