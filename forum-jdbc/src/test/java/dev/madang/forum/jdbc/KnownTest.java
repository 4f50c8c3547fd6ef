package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered of boards lets nobody in who is kept out by now. */
class KnownTest {

    private static final Actor ADMINISTRATOR = Actor.administrator("root", ClientAddress.of("10.0.0.1"));
    private static final Actor MEMBER = Actor.member("u-42", ClientAddress.of("112.171.9.7"));
    private static final PostDraft DRAFT =
            PostDraft.on(FREE).nickname("카카오").title("제목").body("본문");

    private static Forum over(JdbcForumStorage storage) {
        return Forum.builder().storage(storage).build();
    }

    private static void change(Forum forum, UnaryOperator<BoardEdit> change) {
        forum.boards()
                .change(ADMINISTRATOR, change.apply(BoardEdit.of(forum.boards().get(ADMINISTRATOR, FREE))));
    }

    private static CommentDraft comment(Post post) {
        return CommentDraft.on(post.id()).nickname("시사").body("저도요");
    }

    @ParameterizedTest
    @EnumSource
    void anotherNodeClosesABoardAndOpensItAgain(TestDatabase database) {
        JdbcAddress address = database.freshSchema();
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool);
                Forum here = over(storage);
                Forum there = over(JdbcForumStorage.open(pool))) {
            Fixtures.board(storage);
            Post post = here.posts().write(MEMBER, DRAFT);
            here.comments().write(MEMBER, comment(post));

            change(there, edit -> edit.with(BoardFeature.ARCHIVED));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> here.posts().write(MEMBER, DRAFT));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> here.comments().write(MEMBER, comment(post)));

            change(there, edit -> edit.without(BoardFeature.ARCHIVED));
            assertThat(here.posts().write(MEMBER, DRAFT).number().value()).isEqualTo(2);
            assertThat(here.comments().write(MEMBER, comment(post)).number()).isEqualTo(2);
        }
    }

    /** Else the settings of a version that never was would pass for those of the next one of that number. */
    @ParameterizedTest
    @EnumSource
    void nothingIsRememberedOfWhatAHostRollsBack(TestDatabase database) throws SQLException {
        JdbcAddress address = database.freshSchema();
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool);
                Forum forum = over(storage)) {
            Fixtures.board(storage);
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                Forum joined = forum.with(storage.on(connection));
                change(joined, edit -> edit.with(BoardFeature.SECRETS));
                assertThat(joined.posts().write(MEMBER, DRAFT).number().value()).isEqualTo(1);
                connection.rollback();
                connection.setAutoCommit(true);
            }
            change(forum, edit -> edit.with(BoardFeature.ARCHIVED));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> forum.posts().write(MEMBER, DRAFT));
        }
    }

    /** What they read may be rolled back. */
    @Test
    void nothingIsRememberedOverConnectionsThatReadWhatIsNotCommitted() {
        JdbcAddress address = TestDatabase.H2.freshSchema();
        try (HikariDataSource usual = Pool.USUAL.over(address);
                HikariDataSource dirty = Pool.isolated(address, Connection.TRANSACTION_READ_UNCOMMITTED);
                JdbcForumStorage sound = JdbcForumStorage.open(usual);
                JdbcForumStorage storage = JdbcForumStorage.open(dirty)) {
            Fixtures.board(sound);
            assertThat(storage.boards().known(FREE).orElseThrow().version()).isEqualTo(1);
            Failing.change(sound);
            assertThat(storage.boards().known(FREE).orElseThrow().version()).isEqualTo(2);
        }
    }

    @Test
    void isBounded() {
        Known<Integer, Integer> known = new Known<>(true);
        for (int i = 0; i <= Known.MOST; i++) {
            known.keep(i, Optional.of(i));
        }
        assertThat(known.orRead(Known.MOST, Optional::empty)).contains(Known.MOST);
        assertThat(known.orRead(0, Optional::empty)).isEmpty();
    }

    @Test
    void forgetsWhatIsGone() {
        Known<Integer, Integer> known = new Known<>(true);
        known.keep(1, Optional.of(1));
        known.keep(1, Optional.empty());
        assertThat(known.orRead(1, Optional::empty)).isEmpty();
    }
}
