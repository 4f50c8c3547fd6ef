package dev.madang.forum.tck;

import java.io.PrintStream;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prints, when all tests have run, one line for each storage that the kit ran on, such as {@code Contract kit on H2: 391 tests run, 0 failed,
 * 0 skipped}. A test of the kit that was skipped, disabled or aborted proves nothing: then the run fails, whatever the others say.
 *
 * <p>JUnit finds it by itself where the kit is on the class path.
 */
public final class KitReport implements LauncherSessionListener {

    private final KitTally tally = new KitTally();
    private final PrintStream out;

    /** Prints to the standard output. */
    public KitReport() {
        this(System.out);
    }

    /** Prints to {@code out}. */
    public KitReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(tally);
    }

    /** @throws IllegalStateException when a test of the kit did not run */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        tally.lines().forEach(out::println);
        List<String> skipped = tally.skipped();
        if (!skipped.isEmpty()) {
            throw new IllegalStateException(
                    skipped.size() + " tests of the contract kit did not run, the first of them: " + skipped.get(0));
        }
    }
}
