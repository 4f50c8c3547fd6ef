package dev.madang.forum.tck;

import java.lang.reflect.Method;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Puts the storage's name and the words of the contract before the message of every failure. */
final class QuotedFailures implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        throw new AssertionError(
                "The storage " + nameOfStorage(context) + " breaks the contract of " + intent(context) + ": "
                        + quote(context) + System.lineSeparator() + failure,
                failure);
    }

    private static String nameOfStorage(ExtensionContext context) {
        return context.getRequiredTestInstances()
                .findInstance(StorageContract.class)
                .map(contract -> contract.fixture.name())
                .orElse("?");
    }

    private static String intent(ExtensionContext context) {
        DisplayName name = context.getRequiredTestClass().getAnnotation(DisplayName.class);
        return name == null ? context.getRequiredTestClass().getSimpleName() : name.value();
    }

    private static String quote(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        DisplayName name = test.getAnnotation(DisplayName.class);
        return name == null ? test.getName() : name.value();
    }
}
