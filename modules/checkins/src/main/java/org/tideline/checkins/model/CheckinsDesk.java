package org.tideline.checkins.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/**
 * Hands what is asked of a case's check-ins to the tab that shows them, also where the tab is opened only then;
 * {@code practice.service(CheckinsDesk.class)}. Event thread.
 */
public final class CheckinsDesk {
    private final Map<Long, Consumer<Request>> tabs = new HashMap<>();
    private final Map<Long, Request> waiting = new HashMap<>();

    /** What can be asked. */
    public sealed interface Request {
    }

    /** Show this check-in. */
    public record Show(long checkin) implements Request {
    }

    /** Type in a new one. */
    public record TypeIn() implements Request {
    }

    /** Change what is asked. */
    public record Ask() implements Request {
    }

    /** Asks something of the tab of a case: at once if it is there, else when it comes. */
    public void ask(long caseId, Request request) {
        Consumer<Request> tab = tabs.get(caseId);
        if (tab == null) {
            waiting.put(caseId, request);
        } else {
            tab.accept(request);
        }
    }

    /** The tab of a case is there; null when it goes. */
    public void tab(long caseId, Consumer<Request> tab) {
        if (tab == null) {
            tabs.remove(caseId);
            return;
        }
        tabs.put(caseId, tab);
        Request request = waiting.remove(caseId);
        if (request != null) {
            tab.accept(request);
        }
    }

    /** Makes the desk of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<CheckinsDesk> {
        @Override
        public Class<CheckinsDesk> type() {
            return CheckinsDesk.class;
        }

        @Override
        public CheckinsDesk create(OpenPractice practice) {
            return new CheckinsDesk();
        }
    }
}
