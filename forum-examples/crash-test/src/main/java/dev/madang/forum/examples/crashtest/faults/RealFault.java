package dev.madang.forum.examples.crashtest.faults;

import dev.madang.forum.jdbc.db.Fate;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Faults, each of which is over when its method returns. */
enum RealFault {
    /** Every connection that runs a statement is ended, again and again. */
    BACKENDS_TERMINATED {
        @Override
        void strike(Scene scene) {
            long end = System.nanoTime() + SHORT.toNanos();
            while (System.nanoTime() < end) {
                scene.terminate("active");
            }
        }
    },

    /** The connection breaks at each statement that there is, once before it arrives and once when it has been carried out. */
    STATEMENTS_CUT {
        @Override
        void strike(Scene scene) {
            for (Fate fate : List.of(Fate.LOSE_COMMAND, Fate.LOSE_ANSWER)) {
                Set<String> cut = ConcurrentHashMap.newKeySet();
                while (cutsAnother(scene, cut, fate)) {
                    Scene.last(Duration.ofMillis(20));
                }
            }
        }
    },

    /** All connections wait for one lock. */
    POOL_EXHAUSTED {
        @Override
        void strike(Scene scene) {
            try (Connection connection = scene.database().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("LOCK TABLE forum_post_tally IN ACCESS EXCLUSIVE MODE");
                Scene.last(LONG);
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    },

    /** The database takes no writes. */
    READ_ONLY {
        @Override
        void strike(Scene scene) {
            scene.server().execute("ALTER ROLE " + scene.database().user() + " SET default_transaction_read_only = on");
            scene.terminate("%");
            Scene.last(LONG);
            scene.server().execute("ALTER ROLE " + scene.database().user() + " RESET default_transaction_read_only");
            scene.terminate("%");
        }
    },

    /** The small disk of the server is full. */
    DISK_FULL {
        @Override
        void strike(Scene scene) {
            scene.disk().orElseThrow().fill();
            Scene.last(LONG);
            scene.disk().orElseThrow().makeRoom();
            // A server that could not even write its log has ended.
            scene.server().kill();
            scene.server().start();
        }
    },

    /** The server is killed and started again, twenty times. */
    SERVER_RESTARTED {
        @Override
        void strike(Scene scene) {
            for (int i = 0; i < RESTARTS; i++) {
                Scene.last(Duration.ofMillis(300));
                scene.server().kill();
                scene.server().start();
            }
        }
    },

    /** Half a second more on each way. */
    LATENCY {
        @Override
        void strike(Scene scene) {
            scene.proxy().latency(Duration.ofMillis(500));
            Scene.last(LONG);
            scene.proxy().latency(Duration.ZERO);
        }

        @Override
        boolean isFelt(long refused, Duration slowest) {
            return slowest.compareTo(Duration.ofSeconds(1)) >= 0;
        }
    },

    /** Nothing passes, and no connection is closed. */
    SOCKETS_STALLED {
        @Override
        void strike(Scene scene) {
            scene.proxy().stall();
            Scene.last(LONG);
            scene.proxy().resume();
        }
    },

    /** The server stands still for a minute. */
    SERVER_FROZEN {
        @Override
        void strike(Scene scene) {
            scene.server().freeze();
            Scene.last(Duration.ofMinutes(1));
            scene.server().thaw();
        }
    };

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int RESTARTS = 20;

    /** Makes the fault, lets it last, and ends it. */
    abstract void strike(Scene scene);

    /** Whether it can be seen to have struck: from outside, by requests that failed or took longer. */
    boolean isFelt(long refused, Duration slowest) {
        return refused > 0;
    }

    /** Whether it needs root, for a file system of its own. */
    boolean needsRoot() {
        return this == DISK_FULL;
    }

    /** Cuts the next statement that was not cut yet; false when none comes any more. */
    private static boolean cutsAnother(Scene scene, Set<String> cut, Fate fate) {
        scene.proxy().next(cut::add, fate);
        long end = System.nanoTime() + SHORT.toNanos();
        while (scene.proxy().isWaiting()) {
            if (System.nanoTime() > end) {
                scene.proxy().next(command -> false, fate);
                return false;
            }
            Scene.last(Duration.ofMillis(1));
        }
        return true;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
