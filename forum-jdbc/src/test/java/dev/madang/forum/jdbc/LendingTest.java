package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.StorageException;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pools that lend nothing, each in a way of its own. */
class LendingTest {

    private static final String SECRET = "hunter2 at db.example.org";

    private final DataSource database = TestDatabase.H2.fresh().dataSource();
    private final AtomicBoolean lends = new AtomicBoolean(true);

    enum Way {
        EXCEPTION_OF_ITS_OWN {
            @Override
            @Nullable
            Object instead() {
                throw new UnsupportedOperationException(SECRET);
            }
        },
        ILLEGAL_STATE {
            @Override
            @Nullable
            Object instead() {
                throw new IllegalStateException(SECRET);
            }
        },
        NULL {
            @Override
            @Nullable
            Object instead() {
                return null;
            }
        };

        abstract @Nullable Object instead();
    }

    private DataSource pool(Way way) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!lends.get()) {
                        return way.instead();
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @BeforeEach
    void fill() {
        try (JdbcForumStorage storage = JdbcForumStorage.open(database)) {
            Fixtures.board(storage);
        }
    }

    private static void assertNotDone(Runnable call) {
        StorageException failure = Failing.of(call::run);
        Failing.assertNotDone(failure, Fault.CONNECTION);
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain("hunter2").doesNotContain("example.org");
    }

    @ParameterizedTest
    @EnumSource
    void theOperationIsNotDone(Way way) {
        try (JdbcForumStorage storage = JdbcForumStorage.open(pool(way));
                JdbcForumStorage joined = JdbcForumStorage.joining(pool(way)::getConnection)) {
            lends.set(false);
            assertNotDone(() -> Fixtures.write(storage));
            assertNotDone(() -> Fixtures.firstPage(storage));
            assertNotDone(() -> Fixtures.write(joined));
            assertNotDone(() -> Fixtures.firstPage(joined));
            lends.set(true);
            assertThat(Fixtures.write(storage).number().value()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStorageIsNotOpened(Way way) {
        lends.set(false);
        assertNotDone(() -> JdbcForumStorage.open(pool(way)));
    }

    /** HikariCP tries when it is first asked, and throws what is no SQLException. */
    @Test
    void aPoolOfHikariThatCannotBeginIsNotDone() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/forum");
            pool.setUsername("hunter2");
            pool.setPassword("example.org");
            assertNotDone(() -> JdbcForumStorage.open(pool));
        }
    }

    @Test
    void aClosedStorageIsTheCallersFault() {
        JdbcForumStorage storage = JdbcForumStorage.open(database);
        storage.close();
        assertThatThrownBy(() -> Fixtures.write(storage)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Fixtures.firstPage(storage)).isInstanceOf(IllegalStateException.class);
    }
}
