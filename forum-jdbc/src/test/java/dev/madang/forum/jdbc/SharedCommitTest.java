package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.jdbc.db.StatementLog;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writers who wait for each other at one board or post: what they cost together, and what each is told. */
class SharedCommitTest {

    private static final int OTHERS = 9;

    static NewPost keyed(NewPost post, String key, char digest) {
        IdempotencyClaim claim = new IdempotencyClaim(
                "u-42", IdempotencyKey.of(key), String.valueOf(digest).repeat(64));
        return new NewPost(
                post.board(),
                post.boardVersion(),
                post.content(),
                post.byline(),
                post.subject(),
                post.at(),
                Optional.of(claim));
    }

    static NewComment keyed(NewComment comment, String key, char digest) {
        IdempotencyClaim claim = new IdempotencyClaim(
                "u-42", IdempotencyKey.of(key), String.valueOf(digest).repeat(64));
        return new NewComment(comment.place(), comment.content(), comment.byline(), comment.at(), Optional.of(claim));
    }

    private static NewPost about(String order) {
        return about(Fixtures.post(), order);
    }

    static NewPost about(NewPost post, String order) {
        return new NewPost(
                post.board(),
                post.boardVersion(),
                post.content(),
                post.byline(),
                Optional.of(Subject.of("order", order)),
                post.at(),
                Optional.empty());
    }

    private static Stream<Callable<Answer<AllottedPost>>> posts(ForumStorage storage, Stream<NewPost> posts) {
        return posts.map(post -> () -> storage.posts().insert(post));
    }

    private static Stream<Callable<Answer<AllottedComment>>> comments(
            ForumStorage storage, Stream<NewComment> comments) {
        return comments.map(comment -> () -> storage.comments().insert(comment));
    }

    /** The first tries to go with those of other places before it waits; H2 has no such way. */
    private static void assertTwoUnits(WaitingWriters forum, TestDatabase database) {
        boolean atOnce = database == TestDatabase.POSTGRESQL;
        int tries = database == TestDatabase.H2 ? 0 : 1;
        assertThat(forum.log.count(StatementLog.Kind.CONNECTION)).isEqualTo(2 + tries);
        assertThat(forum.log.count(StatementLog.Kind.COMMIT)).isEqualTo(atOnce ? 0 : 2 + tries);
        assertThat(forum.log.statements()).hasSizeLessThanOrEqualTo(atOnce ? 2 + tries : 16 + tries);
    }

    @ParameterizedTest
    @EnumSource
    void postsThatWaitAreOneUnit(TestDatabase database) {
        try (WaitingWriters forum = new WaitingWriters(database.freshSchema())) {
            List<Answer<AllottedPost>> answers = Callers.answers(forum.call(
                    posts(forum.storage, Stream.generate(Fixtures::post).limit(1 + OTHERS))));

            assertTwoUnits(forum, database);
            assertThat(answers.stream().map(Fixtures::done).map(AllottedPost::number))
                    .containsExactlyElementsOf(IntStream.rangeClosed(3, 2 + OTHERS)
                            .mapToObj(number -> PostNumber.of(FREE, number))
                            .toList());
            assertThat(Fixtures.firstPage(forum.storage).total()).isEqualTo(2 + OTHERS);
            forum.assertSound();
        }
    }

    @ParameterizedTest
    @EnumSource
    void commentsThatWaitAreOneUnit(TestDatabase database) {
        try (WaitingWriters forum = new WaitingWriters(database.freshSchema())) {
            NewComment comment = Fixtures.comment(forum.post, OptionalInt.empty());
            List<Answer<AllottedComment>> answers = Callers.answers(forum.call(
                    comments(forum.storage, Stream.generate(() -> comment).limit(1 + OTHERS))));

            assertTwoUnits(forum, database);
            assertThat(answers.stream()
                            .map(Fixtures::done)
                            .map(made -> made.id().number()))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(2, 1 + OTHERS).boxed().toList());
            forum.assertSound();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachPostIsAnsweredByItsOwnGuards(TestDatabase database) {
        try (WaitingWriters forum = new WaitingWriters(database.freshSchema())) {
            AllottedPost before = Fixtures.done(forum.storage.posts().insert(keyed(Fixtures.post(), "made", 'a')));
            Fixtures.done(forum.storage.posts().insert(about("1")));
            List<Answer<AllottedPost>> answers = Callers.answers(forum.call(posts(
                    forum.storage,
                    Stream.of(
                            Fixtures.post(),
                            keyed(Fixtures.post(), "made", 'a'),
                            keyed(Fixtures.post(), "made by another", 'b'),
                            keyed(Fixtures.post(), "made", 'b'),
                            about("1"),
                            about("2"),
                            about("2"),
                            Fixtures.post(),
                            keyed(Fixtures.post(), "made by another", 'b'),
                            keyed(Fixtures.post(), "made by another", 'c')))));

            assertThat(answers.get(0)).isEqualTo(Answer.repeated(before));
            assertThat(answers.get(2)).isEqualTo(Answer.refused(Refusal.KEY_REUSED));
            assertThat(answers.get(3)).isEqualTo(Answer.refused(Refusal.EXISTS));
            assertThat(answers.get(5)).isEqualTo(Answer.refused(Refusal.EXISTS));
            assertThat(answers.get(7)).isEqualTo(Answer.repeated(Fixtures.done(answers.get(1))));
            assertThat(answers.get(8)).isEqualTo(Answer.refused(Refusal.KEY_REUSED));
            assertThat(Stream.of(1, 4, 6)
                            .map(answers::get)
                            .map(Fixtures::done)
                            .map(post -> post.number().value()))
                    .containsExactly(5L, 6L, 7L);
            forum.assertSound();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachCommentIsAnsweredByItsOwnGuards(TestDatabase database) {
        try (WaitingWriters forum = new WaitingWriters(database.freshSchema())) {
            NewComment top = Fixtures.comment(forum.post, OptionalInt.empty());
            AllottedComment first = Fixtures.done(forum.storage.comments().insert(keyed(top, "made", 'a')));
            AllottedComment reply =
                    Fixtures.done(forum.storage.comments().insert(Fixtures.comment(forum.post, OptionalInt.of(1))));
            List<Answer<AllottedComment>> answers = Callers.answers(forum.call(comments(
                    forum.storage,
                    Stream.of(
                            top,
                            keyed(top, "made", 'a'),
                            keyed(top, "made", 'b'),
                            Fixtures.comment(forum.post, OptionalInt.of(1)),
                            Fixtures.comment(forum.post, OptionalInt.of(99)),
                            Fixtures.comment(
                                    forum.post, OptionalInt.of(reply.id().number())),
                            keyed(Fixtures.comment(forum.post, OptionalInt.of(1)), "new", 'a'),
                            top))));

            assertThat(answers.get(0)).isEqualTo(Answer.repeated(first));
            assertThat(answers.get(1)).isEqualTo(Answer.refused(Refusal.KEY_REUSED));
            assertThat(answers.get(3)).isEqualTo(Answer.refused(Refusal.PARENT_MISSING));
            assertThat(Stream.of(2, 4, 5, 6)
                            .map(answers::get)
                            .map(Fixtures::done)
                            .map(AllottedComment::depth))
                    .containsExactly(1, 2, 1, 0);
            assertThat(Stream.of(2, 4, 5, 6)
                            .map(answers::get)
                            .map(Fixtures::done)
                            .map(made -> made.id().number()))
                    .containsExactly(4, 5, 6, 7);
            forum.assertSound();
        }
    }

    /** No column takes such a title, so the database refuses the statement or transaction that it is in. */
    @ParameterizedTest
    @EnumSource
    void aRowThatTheDatabaseRefusesFailsAlone(TestDatabase database) {
        try (WaitingWriters forum = new WaitingWriters(database.freshSchema())) {
            NewPost bad = Fixtures.post("제".repeat(1_000), "본문", Fixtures.NOW);
            List<FutureTask<Answer<AllottedPost>>> calls = forum.call(posts(
                    forum.storage, Stream.of(Fixtures.post(), Fixtures.post(), bad, Fixtures.post(), Fixtures.post())));

            assertThat(Callers.failure(calls.get(1)))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_DONE));
            assertThat(Stream.of(0, 2, 3)
                            .map(calls::get)
                            .map(Callers::answer)
                            .map(Fixtures::done)
                            .map(post -> post.number().value()))
                    .containsExactlyInAnyOrder(3L, 4L, 5L);
            forum.assertSound();
        }
    }

    /** What joins a host's transaction asks the database itself, and waits there. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void nothingIsSharedWithinATransactionOfTheHosts(TestDatabase database) throws SQLException {
        try (WaitingWriters forum = new WaitingWriters(database.freshSchema());
                Connection host = forum.log.dataSource().getConnection()) {
            host.setAutoCommit(false);
            ForumStorage joined = forum.storage.on(host);
            Callers callers = new Callers();
            List<FutureTask<Answer<AllottedPost>>> joining = new ArrayList<>();
            forum.call(posts(forum.storage, Stream.of(Fixtures.post())).toList(), () -> {
                long asked = forum.log.statements().size();
                joining.add(callers.until(() -> forum.log.statements().size() > asked, () -> {
                    // Whichever of the two the database lets go first, the host does not keep the other waiting.
                    Answer<AllottedPost> answer = joined.posts().insert(Fixtures.post());
                    host.rollback();
                    return answer;
                }));
            });
            Callers.answers(joining).forEach(Fixtures::done);
            assertThat(Fixtures.firstPage(forum.storage).total()).isEqualTo(2);
            forum.assertSound();
        }
    }
}
