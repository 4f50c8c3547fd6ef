package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import org.junit.jupiter.api.Test;

/** A thread that is interrupted while it is in a file of H2 has the file closed, and with it the database under all connections. */
class InterruptedUnderH2Test {

    private static final int MOST_CONNECTIONS = 10;

    @Test
    void aPoolOfTheStoragesOwnLendsNoneOfTheDeadConnectionsTwice() {
        JdbcAddress address = TestDatabase.H2.fresh();
        try (JdbcForumStorage storage = JdbcForumStorage.builder(address.url(), address.user(), address.password())
                .open()) {
            Fixtures.board(storage);
            Fixtures.write(storage);

            assertThat(isWrittenWhileInterrupted(storage)).isFalse();

            int failed = 0;
            while (failed <= MOST_CONNECTIONS && !isWritten(storage)) {
                failed++;
            }
            assertThat(failed).isLessThanOrEqualTo(MOST_CONNECTIONS);
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(2);
        }
    }

    @Test
    void anAsynchronousFileIsNotClosed() {
        JdbcAddress address = TestDatabase.H2.fresh();
        String url = address.url().replace("jdbc:h2:file:", "jdbc:h2:async:");
        try (JdbcForumStorage storage = JdbcForumStorage.builder(url, address.user(), address.password())
                .open()) {
            Fixtures.board(storage);

            assertThat(isWrittenWhileInterrupted(storage)).isTrue();

            assertThat(isWritten(storage)).isTrue();
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(2);
        }
    }

    private static boolean isWrittenWhileInterrupted(JdbcForumStorage storage) {
        Thread.currentThread().interrupt();
        try {
            return isWritten(storage);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static boolean isWritten(JdbcForumStorage storage) {
        try {
            Fixtures.write(storage);
            return true;
        } catch (StorageException e) {
            return false;
        }
    }
}
