package dev.madang.forum.examples.boardweb.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs tests where there is a browser; elsewhere says what to install, or fails when {@code -Dbrowser.required=true} is given. */
final class NeedsChromium implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException(Chromium.ADVICE);
        }
        System.out.println(Chromium.ADVICE);
        return ConditionEvaluationResult.disabled(Chromium.ADVICE);
    }
}
