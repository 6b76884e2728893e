package org.tideline.clients.api;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands what is asked of a tab of a case window to that tab, also where it is opened only then. A feature offers one of its
 * own as a service of the practice. Event thread.
 *
 * @param <W> what can be asked
 */
public class TabWishes<W> {
    private final Map<Long, Consumer<W>> tabs = new HashMap<>();
    private final Map<Long, W> waiting = new HashMap<>();

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
