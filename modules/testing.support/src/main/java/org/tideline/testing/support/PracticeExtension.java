package org.tideline.testing.support;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.engine.Opener;

/**
 * Gives each test a fresh practice of its own: any parameter of type {@link OpenPractice}, of the test, its
 * {@code @BeforeEach} or its constructor, is the same practice. It is closed and deleted afterwards; a test that
 * leaves work running in the database fails.
 * <pre>
 * &#64;ExtendWith(PracticeExtension.class)
 * class StoreTest {
 *     &#64;Test
 *     void keepsWhatIsWritten(OpenPractice practice) { … }
 * }
 * </pre>
 * To look at a practice after a restart, take {@link TestPractices#reopen}; the reopened one is closed too.
 */
public final class PracticeExtension implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(PracticeExtension.class);
    private static final long PATIENCE_MILLIS = 3_000;

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OpenPractice.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(SPACE).computeIfAbsent(OpenPractice.class, key -> TestPractices.fresh(), OpenPractice.class);
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        OpenPractice given = context.getStore(SPACE).remove(OpenPractice.class, OpenPractice.class);
        if (given == null) {
            return;
        }
        OpenPractice open = Practices.current().orElse(given);
        boolean leaks = Practices.current().isPresent() && !idle(open);
        open.close();
        TestPractices.discard(given);
        if (leaks) {
            throw new AssertionError("The test left work running in the database");
        }
    }

    private static boolean idle(OpenPractice practice) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (Opener.running(practice) > 0) {
            if (System.currentTimeMillis() > until) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }
}
