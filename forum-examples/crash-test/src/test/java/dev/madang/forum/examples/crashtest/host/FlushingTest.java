package dev.madang.forum.examples.crashtest.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FlushingTest {

    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private volatile boolean interrupted;
    private volatile boolean ended;
    private volatile boolean closedAfterIt;

    @Test
    void leavesTheFlushUnderWayAloneAndWaitsForIt() throws IOException, InterruptedException {
        Flushing flushing = Flushing.start(this::flush, new Outbox(new ByteArrayOutputStream()));
        began.await();
        Thread closing = new Thread(() -> {
            flushing.close();
            closedAfterIt = ended;
        });
        closing.start();
        while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }

        mayEnd.countDown();
        closing.join();

        assertThat(closedAfterIt).isTrue();
        assertThat(interrupted).isFalse();
    }

    private void flush() {
        began.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        ended = true;
    }
}
