package dev.madang.forum.tck;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Puts the storage's name and the words of the contract before the message of every failure. What a fixture assumes is no reason not to run: an
 * assumption that does not hold is a failure too.
 */
final class QuotedFailures
        implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler, AfterEachCallback {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        throw new AssertionError(
                "The storage " + nameOfStorage(context) + " breaks the contract of " + intent(context) + ": "
                        + quote(context) + System.lineSeparator() + failure,
                failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) {
        throw failedFixture("prepare", failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) {
        throw failedFixture("open", failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) {
        throw failedFixture("dispose of", failure);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure) {
        throw failedFixture("clear away", failure);
    }

    private static AssertionError failedFixture(String what, Throwable failure) {
        return new AssertionError("The fixture could not " + what + " the storage: " + failure, failure);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Class<?> outermost =
                context.getRequiredTestInstances().getAllInstances().get(0).getClass();
        contract(context).ifPresent(contract -> StorageNames.put(outermost, contract.fixture));
    }

    private static Optional<StorageContract> contract(ExtensionContext context) {
        return context.getRequiredTestInstances()
                .findInstance(StorageContract.class)
                .filter(contract -> contract.fixture != null);
    }

    private static String nameOfStorage(ExtensionContext context) {
        return contract(context).map(contract -> contract.fixture.name()).orElse("?");
    }

    private static String intent(ExtensionContext context) {
        return displayName(context.getRequiredTestClass())
                .orElseGet(() -> context.getRequiredTestClass().getSimpleName());
    }

    private static String quote(ExtensionContext context) {
        return displayName(context.getRequiredTestMethod())
                .orElseGet(() -> context.getRequiredTestMethod().getName());
    }

    private static Optional<String> displayName(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(DisplayName.class)).map(DisplayName::value);
    }
}
