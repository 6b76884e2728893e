package org.tideline.clients.api;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openide.util.Lookup;
import org.tideline.storage.api.Practices;

/**
 * Hands what is asked of a tab of a case window to that tab, also where it is opened only then. A feature offers one of its
 * own as a service of the practice. Event thread.
 *
 * @param <W> what can be asked
 */
public class TabWishes<W> {
    private final Map<Long, Consumer<W>> tabs = new HashMap<>();
    private final Map<Long, W> waiting = new HashMap<>();

    /**
     * Shows the tab of a case and asks something of it, if anything is asked; the tab comes first, so that what it opens can
     * have the keyboard.
     *
     * @param desk the feature's own
     * @param tab  the {@code preferredID} of the tab
     * @param wish what is asked, or null
     * @return false where there are no windows
     */
    protected static <W> boolean show(Class<? extends TabWishes<W>> desk, String tab, long caseId, W wish) {
        CaseWindows windows = Lookup.getDefault().lookup(CaseWindows.class);
        if (windows == null) {
            return false;
        }
        Practices.current().ifPresent(practice -> {
            windows.show(caseId, tab);
            if (wish != null) {
                practice.service(desk).ask(caseId, wish);
            }
        });
        return true;
    }

    /** Asks something of the tab of a case: at once if it is there, else when it comes. */
    public final void ask(long caseId, W wish) {
        Consumer<W> tab = tabs.get(caseId);
        if (tab == null) {
            waiting.put(caseId, wish);
        } else {
            tab.accept(wish);
        }
    }

    /** The tab of a case is there; null when it goes. */
    public final void tab(long caseId, Consumer<W> tab) {
        if (tab == null) {
            tabs.remove(caseId);
            return;
        }
        tabs.put(caseId, tab);
        W wish = waiting.remove(caseId);
        if (wish != null) {
            tab.accept(wish);
        }
    }
}
