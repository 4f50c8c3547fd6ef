package dev.madang.forum.examples.customstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** What the store says when it fails is true. */
class RocksStoreTest {

    private static final Key KEY = Key.of(Table.SEQUENCE).text("node");

    @TempDir
    Path directory;

    private RocksStore store;

    @BeforeEach
    void open() {
        store = new RocksStore(directory, Duration.ofMillis(5));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void put(Writing unit, long number) {
        unit.put(KEY, Out.ofNumber(number));
    }

    private long stored() {
        return store.read(reading -> reading.number(KEY));
    }

    private static void assertFails(Outcome outcome, String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StorageException.class, failure -> {
            assertThat(failure.outcome()).isEqualTo(outcome);
            assertThat(failure.params()).containsEntry("reason", reason);
        });
    }

    @Nested
    class Write {

        @Test
        void thatFindsALockAgainAndAgainIsNotDone() {
            store.write(held -> {
                put(held, 1);
                assertFails(
                        Outcome.NOT_DONE,
                        "contention",
                        () -> store.write(unit -> {
                            put(unit, 2);
                            return true;
                        }));
                return true;
            });

            assertThat(stored()).isEqualTo(1);
        }

        @Test
        void beginsAgainWhereAnotherOneWasInTheWay() {
            int[] attempts = {0};

            store.write(unit -> {
                put(unit, ++attempts[0]);
                if (attempts[0] < 3) {
                    throw new Contended(null);
                }
                return true;
            });

            assertThat(stored()).isEqualTo(3);
        }

        @Test
        void thatThrowsHasDoneNothing() {
            assertThatThrownBy(() -> store.write(unit -> {
                        put(unit, 1);
                        throw new IllegalStateException("of the intent's own");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(stored()).isZero();
        }

        @Test
        void isReadByNobodyBeforeItIsCommitted() {
            store.write(unit -> {
                put(unit, 1);
                assertThat(stored()).isZero();
                assertThat(unit.number(KEY)).isEqualTo(1);
                assertThat(unit.before().number(KEY)).isZero();
                return true;
            });
        }
    }

    @Nested
    class AFailure {

        @Test
        void ofTheDiskAtCommitIsUnknown() {
            RuntimeException failure = Failures.atCommit(failure(Status.Code.IOError));

            assertFails(Outcome.UNKNOWN, "commit", () -> {
                throw failure;
            });
        }

        @Test
        void ofTheDiskBeforeItIsNotDone() {
            RuntimeException failure = Failures.beforeCommit(failure(Status.Code.IOError));

            assertFails(Outcome.NOT_DONE, "io", () -> {
                throw failure;
            });
        }

        @Test
        void toGetALockIsWorthAnotherAttemptWheneverItComes() {
            assertThat(Failures.beforeCommit(failure(Status.Code.TimedOut))).isInstanceOf(Contended.class);
            assertThat(Failures.atCommit(failure(Status.Code.Busy))).isInstanceOf(Contended.class);
        }

        private RocksDBException failure(Status.Code code) {
            return new RocksDBException("a failure", new Status(code, Status.SubCode.None, "of the store"));
        }
    }

    @Test
    void aDirectoryIsOpenedOnce() {
        assertFails(Outcome.NOT_DONE, "open", () -> RocksForumStorage.open(directory));
    }

    @Test
    void aValueOfAnotherFormIsRefused() {
        byte[] value = Out.ofNumber(1).bytes();
        value[0]++;

        assertFails(Outcome.NOT_DONE, "format", () -> new In(value));
    }
}
