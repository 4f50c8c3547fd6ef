package dev.madang.forum.tck.selftest;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.madang.forum.tck.StorageFixture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What came of the kit's tests on a storage.
 *
 * @param green the tests that passed, as {@code Insert.movesCounts}
 * @param red the tests that failed, with the first failure of each
 * @param skipped the tests that did not run
 */
record KitRun(List<String> green, Map<String, Throwable> red, List<String> skipped) {

    static KitRun of(StorageFixture fixture, List<Class<?>> contracts) {
        Kit.UNDER_TEST.set(fixture);
        KitRun run = new KitRun(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        LauncherFactory.create(unreported().build()).execute(request(contracts), run.listener());
        return run;
    }

    /** A launcher that leaves these runs out of what the build says of the kit. */
    static LauncherConfig.Builder unreported() {
        return LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false);
    }

    static LauncherDiscoveryRequest request(List<Class<?>> contracts) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(contracts.stream()
                        .map(contract -> selectClass(contract.getName()))
                        .toList())
                // Its reports would look like failures of the build.
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.shrinking.bounded.seconds", "1")
                .build();
    }

    private TestExecutionListener listener() {
        return new TestExecutionListener() {
            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                skipped.add(test.getUniqueId());
            }

            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() != Status.SUCCESSFUL) {
                    red.putIfAbsent(name(test), result.getThrowable().orElseThrow());
                } else if (test.isTest()) {
                    green.add(name(test));
                }
            }
        };
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getJavaClass().getSimpleName() + "." + source.getMethodName())
                .orElseGet(test::getUniqueId);
    }
}
