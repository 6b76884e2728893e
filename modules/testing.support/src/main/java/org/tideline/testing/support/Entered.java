package org.tideline.testing.support;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.engine.Checks;

/**
 * Holds the records of the open practice against its audit chain after each test: a feature that wrote, changed or removed a guarded record without entering
 * it in the audit chain fails. To be named after {@link PracticeExtension}, so that the practice is still open:
 * {@code @ExtendWith({PracticeExtension.class, Entered.class})}.
 */
public final class Entered implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) throws Progress.Cancelled {
        OpenPractice practice = Practices.current().orElse(null);
        if (practice != null && context.getExecutionException().isEmpty()) {
            assertEntered(practice);
        }
    }

    /** Fails if the check finds anything but what was erased on purpose. */
    public static void assertEntered(OpenPractice practice) throws Progress.Cancelled {
        List<Finding> findings = Checks.entered(practice).stream().filter(f -> f.kind() != Finding.Kind.ERASED).toList();
        if (!findings.isEmpty()) {
            throw new AssertionError("The check of the practice finds " + findings);
        }
    }
}
