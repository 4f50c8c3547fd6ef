package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StatementHook;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.PostRef;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists and statistics from a copy of the database, over a pool of its own. */
class ReplicaTest {

    @ParameterizedTest
    @EnumSource
    void givesListsAndThePrimaryWhatDecisionsNeed(TestDatabase database) {
        DataSource primary = database.freshSchema().dataSource();
        DataSource copy = database.freshSchema().dataSource();
        try (JdbcForumStorage behind = JdbcForumStorage.open(copy)) {
            Fixtures.board(behind);
            Fixtures.write(behind);
        }
        try (JdbcForumStorage storage =
                JdbcForumStorage.builder(primary).replica(copy).open()) {
            Fixtures.board(storage);
            PostId first = Fixtures.write(storage).id();
            PostId second = Fixtures.write(storage).id();
            Fixtures.comment(storage, first);

            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(1);
            assertThat(storage.posts().head(new PostRef.ById(second))).isPresent();
            assertThat(storage.boards().counts(FREE).orElseThrow().posts()).isEqualTo(2);
        }
    }

    /** Also where the primary's pool would need nothing to be said for that. */
    @ParameterizedTest
    @EnumSource
    void isReadAsOfOneMomentWhateverItsPoolIsSetTo(TestDatabase database) {
        JdbcAddress address = database.freshSchema();
        AtomicReference<Runnable> edit = new AtomicReference<>(() -> {});
        try (HikariDataSource primary = Pool.AUSTERE.over(address);
                HikariDataSource replica = Pool.isolated(address, Connection.TRANSACTION_READ_COMMITTED);
                JdbcForumStorage storage = JdbcForumStorage.builder(primary)
                        .replica(StatementHook.before(
                                replica,
                                sql -> sql.contains("forum_revision"),
                                () -> edit.get().run()))
                        .open()) {
            Fixtures.board(storage);
            PostId post = Fixtures.write(storage).id();
            edit.set(() -> assertThat(storage.posts().edit(Stage.edit(post, 1))).isInstanceOf(Answer.Done.class));

            assertThat(storage.transfer().posts(new ExportQuery(FREE, 0, 0, 10)))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.dates().version()).isEqualTo(1);
                        assertThat(item.revisions()).isEmpty();
                    });
            assertThat(storage.posts().history(post, 10)).hasSize(1);
        }
    }

    @Test
    void isOfTheSameProduct() {
        assertThatThrownBy(
                        () -> JdbcForumStorage.builder(TestDatabase.H2.fresh().dataSource())
                                .replica(TestDatabase.POSTGRESQL.freshSchema().dataSource())
                                .open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("replica is PostgreSQL")
                .hasMessageContaining("H2");
    }
}
