package org.tideline.clients.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.Strip;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;

/** The strips of the rows in view: read for those only, and again when something changed. Event thread. */
final class Strips {
    private final OpenPractice practice;
    private final Runnable arrived;
    private final Map<Long, Strip> known = new HashMap<>();
    private final Set<Long> fresh = new HashSet<>();
    private boolean reading;
    private List<Case> wanted = List.of();

    /** @param arrived told when strips came in */
    Strips(OpenPractice practice, Runnable arrived) {
        this.practice = practice;
        this.arrived = arrived;
    }

    /** The strip of a case, or null while it is not known. */
    Strip of(Case one) {
        return known.get(one.id());
    }

    /** These rows are in view now. */
    void want(List<Case> inView) {
        wanted = inView;
        readOn();
    }

    /** What is known may no longer hold; the old strips stand until new ones are there. */
    void stale() {
        fresh.clear();
        readOn();
    }

    private void readOn() {
        List<Case> missing = wanted.stream().filter(c -> !fresh.contains(c.id())).limit(8).toList();
        if (reading || missing.isEmpty()) {
            return;
        }
        reading = true;
        missing.forEach(c -> fresh.add(c.id()));
        Background.run(() -> {
            List<Strip> strips = new ArrayList<>();
            for (Case one : missing) {
                strips.add(Strip.read(practice, one, Now.today()));
            }
            return strips;
        }, strips -> {
            for (int i = 0; i < strips.size(); i++) {
                known.put(missing.get(i).id(), strips.get(i));
            }
            reading = false;
            arrived.run();
            readOn();
        }, failure -> reading = false);
    }
}
