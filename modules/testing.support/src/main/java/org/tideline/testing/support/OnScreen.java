package org.tideline.testing.support;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Looks at windows, and works with them, where they live. Any thread but the event thread. */
public final class OnScreen {
    private OnScreen() {
    }

    /** Does the work on the event thread and waits for it; what it throws is thrown here. */
    public static <T> T onEventThread(Callable<T> work) throws Exception {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Exception> thrown = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            try {
                result.set(work.call());
            } catch (Exception e) {
                thrown.set(e);
            }
        });
        if (thrown.get() != null) {
            throw thrown.get();
        }
        return result.get();
    }

    /** Everything in it, at any depth, each before what is in it. */
    public static List<Component> all(Container in) {
        List<Component> found = new ArrayList<>();
        for (Component c : in.getComponents()) {
            found.add(c);
            if (c instanceof Container inner) {
                found.addAll(all(inner));
            }
        }
        return found;
    }
}
