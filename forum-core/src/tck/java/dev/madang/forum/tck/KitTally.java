package dev.madang.forum.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Counts the kit's tests, by the outermost class that they were found in. Thread-safe. */
final class KitTally implements TestExecutionListener {

    /** What came of one test. */
    private enum Fate {
        PASSED,
        FAILED,
        SKIPPED
    }

    private record Outcome(String test, Fate fate) {}

    private final Map<String, List<Outcome>> byTestClass = new TreeMap<>();
    private TestPlan plan;

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier skipped, String reason) {
        testsOf(skipped).forEach(test -> count(test, Fate.SKIPPED));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            testsOf(finished).forEach(test -> count(test, Fate.SKIPPED));
        } else if (finished.isTest()) {
            count(finished, result.getStatus() == Status.FAILED ? Fate.FAILED : Fate.PASSED);
        }
    }

    private Stream<TestIdentifier> testsOf(TestIdentifier whole) {
        return Stream.concat(Stream.of(whole), plan.getDescendants(whole).stream())
                .filter(TestIdentifier::isTest);
    }

    private void count(TestIdentifier test, Fate fate) {
        List<Class<?>> classes = classesAround(test);
        if (classes.stream().anyMatch(KitTally::isOfKit)) {
            byTestClass
                    .computeIfAbsent(classes.get(classes.size() - 1).getName(), name -> new ArrayList<>())
                    .add(new Outcome(test.getDisplayName(), fate));
        }
    }

    /** The outermost is the last. */
    private List<Class<?>> classesAround(TestIdentifier test) {
        List<Class<?>> classes = new ArrayList<>();
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent(); at = at.flatMap(plan::getParent)) {
            at.flatMap(TestIdentifier::getSource)
                    .filter(ClassSource.class::isInstance)
                    .map(source -> ((ClassSource) source).getJavaClass())
                    .ifPresent(classes::add);
        }
        return classes;
    }

    private static boolean isOfKit(Class<?> type) {
        return StorageContract.class.isAssignableFrom(type) || StorageModelContract.class.isAssignableFrom(type);
    }

    /** One line for each storage. */
    synchronized List<String> lines() {
        Map<String, List<Outcome>> byStorage = new TreeMap<>();
        byTestClass.forEach((testClass, outcomes) -> byStorage
                .computeIfAbsent(StorageNames.get(testClass), name -> new ArrayList<>())
                .addAll(outcomes));
        return byStorage.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String line(String storage, List<Outcome> outcomes) {
        long skipped = count(outcomes, Fate.SKIPPED);
        return "Contract kit on %s: %d tests run, %d failed, %d skipped"
                .formatted(storage, outcomes.size() - skipped, count(outcomes, Fate.FAILED), skipped);
    }

    private static long count(List<Outcome> outcomes, Fate fate) {
        return outcomes.stream().filter(outcome -> outcome.fate() == fate).count();
    }

    /** The tests that did not run. */
    synchronized List<String> skipped() {
        return byTestClass.values().stream()
                .flatMap(List::stream)
                .filter(outcome -> outcome.fate() == Fate.SKIPPED)
                .map(Outcome::test)
                .toList();
    }
}
