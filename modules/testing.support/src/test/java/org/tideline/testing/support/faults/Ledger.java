package org.tideline.testing.support.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was acknowledged, and what of it is there. At most one save is in flight when a process dies; it may be there
 * or not, but as a whole.
 */
final class Ledger {
    private final Map<Long, Said> saved = new HashMap<>();
    private Said inFlight;
    private int acknowledged;

    private record Said(long id, int edition, String hash) {
        static Said of(String line) {
            String[] parts = line.split(" ");
            return new Said(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }

        boolean is(Entry entry) {
            return entry == null ? edition == Entry.REMOVED : edition == entry.edition() && hash.equals(entry.hash());
        }
    }

    /** Takes in what a process said; what was in flight in an earlier one is settled by then. */
    void hear(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("try ")) {
                inFlight = Said.of(line);
            } else if (line.startsWith("saved ")) {
                Said said = Said.of(line);
                saved.put(said.id(), said);
                inFlight = null;
                acknowledged++;
            }
        }
    }

    /** How many saves were acknowledged in all. */
    int acknowledged() {
        return acknowledged;
    }

    /** What of the acknowledged is not there as it was saved, and what is there that was never saved. */
    List<String> missing(Map<Long, Entry> present) {
        List<String> missing = new ArrayList<>();
        for (Said said : saved.values()) {
            Entry entry = present.get(said.id());
            if (!said.is(entry) && !(inFlight != null && inFlight.id() == said.id() && inFlight.is(entry))) {
                missing.add("lost: entry " + said.id() + " edition " + said.edition() + ", there is "
                        + (entry == null ? "none" : "edition " + entry.edition()));
            }
        }
        for (Entry entry : present.values()) {
            if (!saved.containsKey(entry.id()) && !(inFlight != null && inFlight.is(entry))) {
                missing.add("never saved: entry " + entry.id());
            }
        }
        return missing;
    }

    /** What was in flight counts as saved if it is there. */
    void settle(Map<Long, Entry> present) {
        if (inFlight != null && inFlight.is(present.get(inFlight.id()))) {
            saved.put(inFlight.id(), inFlight);
        }
        inFlight = null;
        saved.values().removeIf(said -> said.edition() == Entry.REMOVED && !present.containsKey(said.id()));
    }

    /** A copy for one case of many that begin alike. */
    Ledger copy() {
        Ledger copy = new Ledger();
        copy.saved.putAll(saved);
        copy.inFlight = inFlight;
        copy.acknowledged = acknowledged;
        return copy;
    }
}
