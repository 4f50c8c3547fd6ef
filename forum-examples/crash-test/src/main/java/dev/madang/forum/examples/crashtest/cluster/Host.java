package dev.madang.forum.examples.crashtest.cluster;

import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Answer.Outcome;
import dev.madang.forum.examples.crashtest.wire.Call;
import dev.madang.forum.examples.crashtest.wire.Message;
import dev.madang.forum.examples.crashtest.wire.Prepare;
import dev.madang.forum.examples.crashtest.wire.Request;
import dev.madang.forum.examples.crashtest.wire.Start;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A host in a process of its own, as the harness sees it. Thread-safe. */
public final class Host {

    private static final int PATIENCE_SECONDS = 90;
    private static final Answer KILLED = new Answer.Failed(Outcome.UNKNOWN, "the host ended");

    private final Process process;
    private final ObjectOutputStream out;
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final ViewLog views = new ViewLog();
    private final Thread reader;
    private volatile boolean ended;
    private boolean journaled;

    private record Pending(Request request, CompletableFuture<Answer> answer) {}

    Host(Process process, Prepare prepare) throws IOException {
        this.process = process;
        this.out = new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.reader = new Thread(this::read, "host-" + process.pid());
        reader.setDaemon(true);
        send(prepare);
        reader.start();
    }

    /** Gives it its node; it answers calls when this returns true. When this returns false it has ended. */
    boolean start(Start start) {
        journaled = start.isJournaled();
        say(start);
        return await(ready);
    }

    /** Whether it may answer; it may also have been killed in this moment. */
    public boolean isAlive() {
        return !ended;
    }

    /** Has something done; of a host that ends meanwhile nobody knows whether it was. */
    public Answer call(Request request) {
        Pending waiting = new Pending(request, new CompletableFuture<>());
        long number = calls.incrementAndGet();
        pending.put(number, waiting);
        say(new Call(number, request));
        if (ended) {
            waiting.answer.complete(KILLED);
        }
        Answer answer = await(waiting.answer);
        pending.remove(number);
        return answer;
    }

    /** SIGKILL. All that it said before is heard when this returns. */
    void kill() {
        process.destroyForcibly();
        join();
    }

    /** An orderly end; false when it failed to store what it held. */
    boolean stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // It has ended by itself.
        }
        return join() == 0;
    }

    /** What its end may have lost, once it has ended. */
    Risk risk() {
        return new Risk(views.atRisk(), journaled);
    }

    private int join() {
        try {
            reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a host does not answer", e);
        }
    }

    private void say(Serializable words) {
        try {
            send(words);
        } catch (IOException e) {
            // It has ended: the reader will tell.
        }
    }

    private synchronized void send(Serializable words) throws IOException {
        out.writeUnshared(words);
        out.reset();
        out.flush();
    }

    @SuppressWarnings("BanSerializableRead") // from a process that this one started
    private void read() {
        try (ObjectInputStream in = new ObjectInputStream(process.getInputStream())) {
            while (true) {
                hear((Message) in.readObject());
            }
        } catch (IOException | ClassNotFoundException end) {
            ended = true;
            ready.complete(false);
            pending.values().forEach(waiting -> waiting.answer.complete(KILLED));
        }
    }

    private void hear(Message message) {
        if (message instanceof Message.Answered answered) {
            @Nullable Pending waiting = pending.get(answered.call());
            if (waiting != null) {
                if (waiting.request instanceof Request.ReadPost && answered.answer() instanceof Answer.Done) {
                    views.answered();
                }
                waiting.answer.complete(answered.answer());
            }
        } else if (message instanceof Message.FlushBegan) {
            views.flushBegan();
        } else if (message instanceof Message.FlushStored) {
            views.flushStored();
        } else {
            ready.complete(true);
        }
    }
}
